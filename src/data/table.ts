import { roles, type Places, type Role } from './columns.ts';
import { readNumber } from './csv/number.ts';
import type { Dialect } from './csv/dialect.ts';
import { recordReader } from './csv/records.ts';

/** A row that was left out, and why: a cell is absent, empty, no number, or no finite one; or a quote is not closed. */
export interface BadRow {
  readonly line: number;
  readonly why: 'missing' | 'empty' | 'text' | 'infinite' | 'quote';
  readonly role?: Role;
  /** what the cell holds, cut where it is long */
  readonly cell?: string;
}

/** The numbers of two columns, with the line of each row. */
export interface Table {
  readonly prediction: Float64Array;
  readonly target: Float64Array;
  readonly lines: Uint32Array;
  readonly bad: { readonly count: number; readonly first: readonly BadRow[] };
}

/** So many bad rows are named; all are counted. */
const named = 20;

/** Reads two columns from text that comes in pieces. A row that lacks a number in one of them is left out and named. */
export function tableReader(dialect: Dialect, places: Places): { readonly push: (piece: string) => void; readonly end: () => Table } {
  let [prediction, target, lines] = [new Float64Array(1024), new Float64Array(1024), new Uint32Array(1024)];
  let rows = 0;
  let count = 0;
  let isHeader = dialect.header;
  const first: BadRow[] = [];
  const reader = recordReader(dialect, (cells, line) => {
    if (isHeader) {
      isHeader = false;
      return;
    }
    if (rows === lines.length) [prediction, target, lines] = [grown(prediction), grown(target), grown(lines)];
    prediction[rows] = cells ? readNumber(cells[places.prediction] ?? '', dialect.decimal) : NaN;
    target[rows] = cells ? readNumber(cells[places.target] ?? '', dialect.decimal) : NaN;
    lines[rows] = line;
    if (Number.isFinite(prediction[rows]) && Number.isFinite(target[rows])) rows++;
    else if (++count <= named) first.push(badRow(cells, line, places, dialect));
  });
  return {
    push: reader.push,
    end: () => {
      reader.end();
      return { prediction: prediction.slice(0, rows), target: target.slice(0, rows), lines: lines.slice(0, rows), bad: { count, first } };
    },
  };
}

function grown<A extends Float64Array | Uint32Array>(array: A): A {
  const next = new (array.constructor as new (length: number) => A)(array.length * 2);
  next.set(array);
  return next;
}

/** What is wrong with a row: with its prediction, or else with its target. */
function badRow(cells: readonly string[] | undefined, line: number, places: Places, { decimal }: Dialect): BadRow {
  if (!cells) return { line, why: 'quote' };
  const role = roles.find((one) => !Number.isFinite(readNumber(cells[places[one]] ?? '', decimal)))!;
  const cell = cells[places[role]];
  if (cell === undefined) return { line, why: 'missing', role };
  if (cell.trim() === '') return { line, why: 'empty', role };
  const why = Number.isNaN(readNumber(cell, decimal)) ? 'text' : 'infinite';
  return { line, why, role, cell: cell.length > 40 ? `${cell.slice(0, 40)}…` : cell };
}
