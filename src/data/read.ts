import { factsOf, meaningOf, placesOf, type Facts, type Places } from './columns.ts';
import { dialectOf, type Dialect } from './csv/dialect.ts';
import { recordReader } from './csv/records.ts';
import type { Piece } from './pieces.ts';
import type { Choices, Problem, Reading } from './protocol.ts';
import { tableReader, type Table } from './table.ts';

/** What was read: a table to compute with, or why there is none. */
export type Read = { readonly reading: Reading; readonly table: Table; readonly facts: Facts } | { readonly problem: Problem; readonly reading?: Reading };

/** Reads a text that comes in pieces: how it is written and where its columns are is taken from the first, all else goes through once. */
export async function readPieces(pieces: AsyncIterable<Pick<Piece, 'text'>>, choices: Choices): Promise<Read> {
  let began: { readonly dialect: Dialect; readonly columns: readonly string[]; readonly places: Places; readonly reader: ReturnType<typeof tableReader> } | undefined;
  for await (const { text } of pieces) {
    if (!began) {
      const dialect = dialectOf(text, choices);
      const columns = columnsOf(text, dialect);
      const places = chosen(columns, choices);
      began = { dialect, columns, places, reader: tableReader(dialect, places) };
    }
    began.reader.push(text);
  }
  if (!began || began.columns.length === 0) return { problem: 'empty' };
  const { dialect, columns, places } = began;
  const table = began.reader.end();
  const facts = factsOf(table.prediction, table.target);
  const meaning = choices.meaning ?? meaningOf(facts, columns[places.prediction] ?? '');
  const reading: Reading = { dialect, columns, places, meaning, rows: table.lines.length, bad: table.bad };
  if (columns.length < 2) return { problem: 'column', reading };
  return table.lines.length === 0 ? { problem: 'rows', reading } : { reading, table, facts };
}

/** The names of the columns: of the first row, or empty ones, as many as it has cells. */
function columnsOf(beginning: string, dialect: Dialect): string[] {
  let columns: string[] | undefined;
  const reader = recordReader(dialect, (cells) => { columns ??= cells?.map((cell) => (dialect.header ? cell.trim() : '')); });
  reader.push(beginning.slice(0, 100_000));
  if (!columns) reader.end();
  return columns ?? [];
}

/** The columns the reader chose, as far as there are such, and the guessed ones. Two roles never share a column by guess. */
function chosen(columns: readonly string[], { prediction, target }: Choices): Places {
  const guessed = placesOf(columns);
  const has = (at: number | undefined): at is number => at !== undefined && at < columns.length;
  const other = (taken: number, wanted: number) => (wanted === taken ? (taken === guessed.target ? guessed.prediction : guessed.target) : wanted);
  if (has(prediction) && has(target)) return { prediction, target };
  if (has(prediction)) return { prediction, target: other(prediction, guessed.target) };
  return has(target) ? { prediction: other(target, guessed.prediction), target } : guessed;
}
