import type { Analysis, Constant, Refusal } from './analysis.ts';
import type { Meaning, Places } from './columns.ts';
import type { Dialect, Said } from './csv/dialect.ts';
import type { BadRow } from './table.ts';

/** What the reader has chosen of a file; the rest is guessed. No number of the file is among it. */
export interface Choices extends Said {
  readonly prediction?: number;
  readonly target?: number;
  readonly meaning?: Meaning;
}

/** A file or a text to be read. Each gets a number: what is said of an earlier one is out of date. */
export interface Order {
  readonly order: number;
  readonly data: Blob | string;
  readonly choices: Choices;
}

/** How a file was read. */
export interface Reading {
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly places: Places;
  readonly meaning: Meaning;
  readonly rows: number;
  readonly bad: { readonly count: number; readonly first: readonly BadRow[] };
}

/** What the worker says of an order: how far it is, how it read the file, what each loss says, and that nothing follows. */
export type Told =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'reading'; readonly reading: Reading }
  | { readonly type: 'result'; readonly result: Analysis | Refusal }
  | { readonly type: 'constant'; readonly constant: Constant }
  | { readonly type: 'problem'; readonly problem: Problem; readonly reading?: Reading }
  | { readonly type: 'done' };

/** The same with the number of the order. */
export type Report = Told & { readonly order: number };

/** Why nothing can be computed: there is no text, one column alone, no row with two numbers, or the file cannot be opened. */
export type Problem = 'empty' | 'column' | 'rows' | 'unreadable';
