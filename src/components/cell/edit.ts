import { loadStyle } from '../style.ts';
import type { CellEditor } from './editor.ts';
import { button, part, words, type Cell } from './state.ts';

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

/** The cell's editor, in the place of the listing. The first call loads it; `code` is what it opens with. */
export async function edit(cell: Cell, code: string = draft(cell) ?? cell.source): Promise<CellEditor> {
  if (cell.editor) return cell.editor;
  const [{ createCellEditor }] = await Promise.all([import('./editor.ts'), loadStyle('editor')]);
  if (cell.editor) return cell.editor;
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
