import { cellWords } from '#text/cell/index';
import type { CellWords } from '#text/cell/words';
import type { CellEditor } from './editor.ts';

/** A cell in the page: its elements, the example it was built from, and what the reader has made of it. */
export interface Cell {
  readonly name: string;
  readonly element: HTMLElement;
  /** the example as written */
  readonly source: string;
  /** the same as JavaScript, stripped at build */
  readonly compiled: string;
  /** the recorded lines of output */
  readonly recorded: readonly string[];
  /** the recorded caption under the output */
  readonly caption: string;
  editor?: CellEditor;
  /** code that is shown without an editor, because it is long */
  plain?: string;
  /** counts the runs, so that a late answer knows it is late */
  run: number;
  /** when the run that is going began; 0 where none is */
  began: number;
}

const cells = new WeakMap<HTMLElement, Cell>();

/** The part of a cell with this class. */
export const part = (cell: Cell, name: string): HTMLElement => cell.element.querySelector<HTMLElement>(`.cell-${name}`)!;
export const button = (cell: Cell, act: string): HTMLButtonElement => cell.element.querySelector<HTMLButtonElement>(`[data-cell-act="${act}"]`)!;

/** The cell that `element` is in. */
export function cellOf(element: Element): Cell {
  const root = element.closest<HTMLElement>('[data-cell]')!;
  const known = cells.get(root);
  if (known) return known;
  const text = (name: string): string => root.querySelector(`.cell-${name}`)!.textContent;
  const printed = text('printed');
  const cell: Cell = {
    name: root.dataset.cell!, element: root, source: text('code'), compiled: JSON.parse(text('compiled')) as string,
    recorded: printed === '' ? [] : printed.split('\n'), caption: text('status'), run: 0, began: 0,
  };
  cells.set(root, cell);
  return cell;
}

/** The code as it stands now. */
export const codeOf = (cell: Cell): string => cell.editor?.value() ?? cell.plain ?? cell.source;

/** The interface words of this page's language. */
export const words = (): CellWords => cellWords[document.documentElement.lang === 'en' ? 'en' : 'ko'];

/** A line about what has happened, spoken politely. */
export function tell(cell: Cell, message: string): void {
  part(cell, 'status').textContent = message;
}

/** A line above the code, for what the reader must know before running it; empty takes it away. */
export function warn(cell: Cell, message: string): void {
  const banner = part(cell, 'banner');
  banner.textContent = message;
  banner.hidden = message === '';
}
