/** Where the words of the cells stand in a page, as JSON. */
export const wordsId = 'cell-words';

/**
 * The only script of a page with cells that has not been used: it imports the rest on the first click, or when there is
 * something to restore, that is a shared link or a draft.
 */
export const loader = (entry: string): string => `
const load = () => import(${JSON.stringify(entry)});
addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-cell-act]');
  if (button) load().then(({ act }) => act(button));
});
const shared = () => location.hash.startsWith('#code=') && load().then(({ openShared }) => openShared());
addEventListener('hashchange', shared);
shared();
try {
  for (const cell of document.querySelectorAll('[data-cell]')) if (sessionStorage.getItem('cell:' + cell.dataset.cell)) load().then(({ restore }) => restore(cell));
} catch {}
`.replace(/\n\s*/g, ' ').trim();
