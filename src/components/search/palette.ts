import { locales, type Locale } from '#core/locale';
import { loadStyle } from '#components/style.ts';
import { drawPalette, showResults } from './paint.ts';
import { fetchIndex, type Found } from './results.ts';

let built: Promise<HTMLDialogElement> | undefined;

/** Opens the search palette: built on first use, from words and an index that are fetched then. */
export async function open(language: string): Promise<void> {
  const locale: Locale = locales.find((known) => known === language) ?? 'ko';
  built ??= build(locale);
  // What could not be fetched is fetched again when the reader asks again.
  built.catch(() => (built = undefined));
  const dialog = await built;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')!.select();
}

async function build(locale: Locale): Promise<HTMLDialogElement> {
  const [{ find, words }] = await Promise.all([fetchIndex(locale), loadStyle('search')]);
  const parts = drawPalette(words);
  const { dialog, input, list, close } = parts;
  let found: readonly Found[] = [];
  let at = 0;
  const show = () => showResults(parts, found, at, words);
  const update = (composing: boolean) => {
    const next = find(input.value);
    // On the way to 후버의 an input method passes 후벙, which nothing is called: the list waits until the word is whole.
    if (composing && next.length === 0) return;
    [found, at] = [next, 0];
    show();
  };
  input.addEventListener('input', (event) => update((event as InputEvent).isComposing));
  input.addEventListener('compositionend', () => update(false));
  input.addEventListener('keydown', (event) => {
    // Enter that ends a composition is not meant for the list. Safari tells so by the old key code alone.
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      at = (at + step + found.length) % found.length;
      show();
    }
    if (event.key === 'Enter') list.querySelectorAll('a')[at]?.click();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  update(false);
  return dialog;
}
