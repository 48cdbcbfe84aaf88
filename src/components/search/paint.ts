import type { Found, SearchWords } from './results.ts';

/** A combobox and the listbox it controls, in a modal dialog. Focus stays in the field; the chosen option is its active descendant. */
export interface Palette {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly close: HTMLButtonElement;
  readonly list: HTMLElement;
  /** says how many pages there are, and shows that there are none */
  readonly state: HTMLElement;
}

const svg = 'http://www.w3.org/2000/svg';

/** The palette without results. A field of type text: one of type search would take the first Esc for itself. */
export function drawPalette(words: SearchWords): Palette {
  const input = make('input', {
    type: 'text', placeholder: words.placeholder, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go',
    role: 'combobox', 'aria-label': words.title, 'aria-controls': 'found', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-describedby': 'search-hint',
  });
  const close = make('button', { type: 'button', class: 'close' }, words.close);
  const field = make('div', { class: 'field' });
  field.append(input, close);
  const list = make('div', { id: 'found', role: 'listbox', 'aria-label': words.results });
  const state = make('p', { role: 'status' });
  const dialog = make('dialog', { class: 'palette', 'aria-label': words.title });
  dialog.append(field, list, state, make('p', { class: 'hint', id: 'search-hint' }, words.hint));
  return { dialog, input, close, list, state };
}

/** Draws the list of results anew, the chosen one marked and in view. Text goes in as text, never as HTML. */
export function showResults({ input, list, state }: Palette, found: readonly Found[], chosen: number, words: SearchWords): void {
  list.replaceChildren(...found.map((result, index) => option(result, index === chosen, index)));
  list.hidden = found.length === 0;
  input.setAttribute('aria-expanded', String(found.length > 0));
  if (found.length) input.setAttribute('aria-activedescendant', `found-${chosen}`);
  else input.removeAttribute('aria-activedescendant');
  const said = found.length ? words.count.replace('{n}', String(found.length)) : words.nothing;
  if (state.textContent !== said) state.textContent = said;
  state.classList.toggle('visually-hidden', found.length > 0);
  list.children[chosen]?.scrollIntoView({ block: 'nearest' });
}

/** A link that is the option itself, so that it opens in another tab by the usual keys and holds nothing else to focus. */
function option({ url, title, lead, place, curve }: Found, chosen: boolean, index: number): HTMLElement {
  const link = make('a', { href: url, id: `found-${index}`, role: 'option', tabindex: '-1', 'aria-selected': String(chosen) });
  link.append(sparkline(curve), make('span', { class: 'title' }, title), make('span', { class: 'place' }, place), make('span', { class: 'lead' }, lead));
  return link;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
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
