import { locales, type Locale } from '#core/locale';
import { loadIndex, type Found } from './results.ts';
import { paint } from './paint.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search palette: built on first use, from words and an index that are fetched then. */
export async function open(language: string): Promise<void> {
  const locale: Locale = locales.find((known) => known === language) ?? 'ko';
  dialog ??= await build(locale);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')!.select();
}

async function build(locale: Locale): Promise<HTMLDialogElement> {
  const [{ find, words }] = await Promise.all([loadIndex(locale), loadStyle()]);
  const element = document.createElement('dialog');
  element.className = 'palette';
  element.setAttribute('aria-label', words.title);
  const input = document.createElement('input');
  Object.assign(input, { type: 'search', placeholder: words.placeholder, autocomplete: 'off', spellcheck: false });
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-label': words.placeholder, 'aria-controls': 'found', 'aria-expanded': 'true', 'aria-autocomplete': 'list' })) input.setAttribute(name, value);
  const list = document.createElement('ul');
  Object.assign(list, { id: 'found', role: 'listbox', ariaLabel: words.results });
  const state = document.createElement('p');
  state.setAttribute('role', 'status');
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = words.hint;
  element.append(input, list, state, hint);
  document.body.append(element);

  let found: readonly Found[] = [];
  let at = 0;
  const show = () => paint({ list, state, input }, found, at, words);
  const update = () => {
    found = find(input.value);
    at = 0;
    show();
  };
  input.addEventListener('input', update);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      at = (at + step + found.length) % found.length;
      show();
    }
    if (event.key === 'Enter' && found[at]) location.href = found[at]!.url;
  });
  element.addEventListener('click', ({ target }) => target === element && element.close());
  update();
  return element;
}

/** The style sheet of the palette comes with it, not with the page. */
function loadStyle(): Promise<void> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: '/search.css' });
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
