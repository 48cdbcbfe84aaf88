import { readNumber, type Decimal } from './number.ts';
import { recordReader, type Marks } from './records.ts';

/** How a file is written. */
export interface Dialect extends Marks {
  readonly decimal: Decimal;
  /** the first row names the columns */
  readonly header: boolean;
}

export const separators = ['\t', ';', ','] as const;
export type Separator = (typeof separators)[number];

/** What a reader has said of a file. What is not said is guessed. */
export interface Said {
  readonly separator?: Separator;
  readonly decimal?: Decimal;
  readonly header?: boolean;
}

/** Rows that are looked at before any is read. */
const looked = 50;

/** How a file is written, from how it begins. */
export function dialectOf(beginning: string, said: Said = {}): Dialect {
  const newline = !beginning.includes('\n') && beginning.includes('\r') ? '\r' : '\n';
  const separator = said.separator ?? separatorOf(beginning, newline);
  const [first = [], ...rows] = firstRecords(beginning, { separator, newline });
  const decimal = said.decimal ?? decimalOf(separator, rows.length ? rows : [first]);
  return { separator, newline, decimal, header: said.header ?? first.every((cell) => Number.isNaN(readNumber(cell, decimal))) };
}

/** The records a text begins with. What its end may have cut is left out where there is more. */
function firstRecords(beginning: string, marks: Marks): (readonly string[])[] {
  const records: (readonly string[])[] = [];
  const reader = recordReader(marks, (cells) => cells && records.length < looked && records.push(cells));
  reader.push(beginning);
  if (records.length < looked) reader.end();
  return records;
}

/** The mark that cuts every row into the same number of cells, rarer marks first: in a file with ";" a comma is a decimal comma. */
function separatorOf(beginning: string, newline: Marks['newline']): Separator {
  const shares = separators.map((separator) => {
    const counts = firstRecords(beginning, { separator, newline }).map(({ length }) => length);
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 1;
    return usual > 1 ? counts.filter((count) => count === usual).length / counts.length : 0;
  });
  return separators[shares.indexOf(Math.max(...shares))]!;
}

/** A comma is the decimal sign where numbers have one comma, none has a point, and no comma separates. */
function decimalOf(separator: string, rows: readonly (readonly string[])[]): Decimal {
  const cells = rows.flat().map((cell) => cell.trim());
  const commas = cells.some((cell) => /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i.test(cell));
  return separator !== ',' && commas && !cells.some((cell) => /^[+-]?\d*\.\d+(?:e[+-]?\d+)?$/i.test(cell)) ? ',' : '.';
}
