import type { Found, SearchWords } from './results.ts';

interface Parts {
  readonly list: HTMLElement;
  readonly state: HTMLElement;
  readonly input: HTMLElement;
}

const svg = 'http://www.w3.org/2000/svg';

/** Draws the list of results anew, the chosen one marked and in view. Text goes in as text, never as HTML. */
export function paint({ list, state, input }: Parts, found: readonly Found[], chosen: number, words: SearchWords): void {
  list.replaceChildren(...found.map((result, index) => row(result, index === chosen, index)));
  state.textContent = found.length ? '' : words.nothing;
  if (found.length) input.setAttribute('aria-activedescendant', `found-${chosen}`);
  else input.removeAttribute('aria-activedescendant');
  list.children[chosen]?.scrollIntoView({ block: 'nearest' });
}

function row({ url, title, lead, place, curve }: Found, chosen: boolean, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `found-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', String(chosen));
  const link = document.createElement('a');
  link.href = url;
  link.tabIndex = -1;
  link.append(sparkline(curve), span('title', title), span('place', place), span('lead', lead));
  item.append(link);
  return item;
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function sparkline(curve: string): SVGElement {
  const picture = document.createElementNS(svg, 'svg');
  for (const [name, value] of Object.entries({ class: 'sparkline', viewBox: '0 0 26 12', width: '26', height: '12', 'aria-hidden': 'true' })) picture.setAttribute(name, value);
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', curve);
  picture.append(line);
  return picture;
}
