import { part, type Cell } from './state.ts';
import { budgets, pieces } from './fit.ts';

/** Shows code that is too much for an editor: plain, in parts that the browser lays out as they come into view. */
export function showPieces(cell: Cell, code: string): void {
  removePieces(cell);
  const listing = part(cell, 'code');
  const shown = Object.assign(document.createElement('pre'), { className: 'cell-pieces', tabIndex: 0, translate: false, lang: 'en' });
  shown.setAttribute('role', 'group');
  shown.setAttribute('aria-label', `${cell.name}.ts`);
  for (const text of pieces(code, budgets.piece)) shown.append(Object.assign(document.createElement('div'), { textContent: text.replace(/\n$/, '') || '\n' }));
  listing.before(shown);
  listing.hidden = true;
  cell.plain = code;
}

/** Takes the parts away; the listing comes back. */
export function removePieces(cell: Cell): void {
  if (cell.plain === undefined) return;
  part(cell, 'pieces').remove();
  part(cell, 'code').hidden = false;
  delete cell.plain;
}
