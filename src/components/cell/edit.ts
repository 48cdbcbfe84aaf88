import { loadStyle } from '../style.ts';
import type { CellEditor } from './editor.ts';
import { budgets, fits } from './fit.ts';
import { removePieces, showPieces } from './pieces.ts';
import { button, codeOf, part, tell, words, type Cell } from './state.ts';

const key = (cell: Cell): string => `cell:${cell.name}`;

/** What the reader had written in this tab, if anything. A browser that refuses storage has none. */
export function draft(cell: Cell): string | undefined {
  try {
    return sessionStorage.getItem(key(cell)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the draft, or forgets it where it is the example again. */
export function keep(cell: Cell, code: string): void {
  button(cell, 'reset').disabled = code === cell.source;
  try {
    if (code === cell.source) sessionStorage.removeItem(key(cell));
    else sessionStorage.setItem(key(cell), code);
  } catch {
    // without storage the code lives as long as the page
  }
}

/** Puts code that the reader has not typed just now in the place of the listing: in an editor, if that opens at once. */
export async function open(cell: Cell, code: string): Promise<void> {
  if (fits(code, budgets.opening)) return (await openEditor(cell, code)).replace(code);
  cell.editor?.remove();
  delete cell.editor;
  button(cell, 'edit').setAttribute('aria-pressed', 'false');
  button(cell, 'reset').disabled = false;
  showPieces(cell, code);
}

/** The cell's editor, as the reader wants it. Code that would hold up the page for long gets none, and the reader is told. */
export async function edit(cell: Cell): Promise<CellEditor | undefined> {
  const code = cell.plain ?? draft(cell) ?? codeOf(cell);
  if (cell.editor || fits(code, budgets.editing)) return openEditor(cell, code);
  tell(cell, words().uneditable);
  return undefined;
}

/** The editor in the place of the listing. The first call loads it; `code` is what it opens with. */
async function openEditor(cell: Cell, code: string): Promise<CellEditor> {
  if (cell.editor) return cell.editor;
  const [{ createCellEditor }] = await Promise.all([import('./editor.ts'), loadStyle('editor')]);
  if (cell.editor) return cell.editor;
  removePieces(cell);
  const listing = part(cell, 'code');
  cell.editor = createCellEditor({
    code, name: `${cell.name}.ts`, words: words(), place: listing,
    changed: (value) => keep(cell, value),
    run: () => button(cell, 'run').click(),
    leave: () => button(cell, 'run').focus(),
  });
  listing.hidden = true;
  button(cell, 'edit').setAttribute('aria-pressed', 'true');
  button(cell, 'reset').disabled = code === cell.source;
  return cell.editor;
}
