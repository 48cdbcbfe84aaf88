/** Where the words of the cells stand in a page, as JSON. */
export const wordsId = 'cell-words';

/**
 * The only script of a page with cells that has not been used: it imports the rest on the first click, or when there is
 * something to restore, that is a shared link or a draft. Whoever points at Run finds the sandbox ready.
 */
export const loader = (entry: string): string => `
const load = (use) => import(${JSON.stringify(entry)}).then(use);
const on = (type, what, use) => addEventListener(type, ({ target }) => {
  const part = target.closest?.(what);
  if (part) load((cell) => cell[use](part));
});
on('click', '.cell button', 'act');
on('pointerover', '.cell-run', 'warm');
on('focusin', '.cell-run', 'warm');
const shared = () => location.hash.startsWith('#code=') && load((cell) => cell.openShared());
addEventListener('hashchange', shared);
shared();
try {
  for (const part of document.querySelectorAll('.cell')) sessionStorage['cell:' + part.dataset.cell] && load((cell) => cell.restore(part));
} catch {}
`.replace(/\n\s*/g, ' ').trim();
