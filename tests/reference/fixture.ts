import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One call and what the oracle gave for it. */
export interface Case {
  readonly name: string;
  /** the arguments, without the options */
  readonly input: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly value: number;
  /** flat, or flat lists by argument name */
  readonly grad: readonly number[] | Readonly<Record<string, readonly number[]>>;
  readonly elements?: readonly number[];
}

/** Another framework that has the loss, and the values it gave. */
export interface Peer {
  readonly oracle: string;
  readonly relative: number;
  readonly cases: readonly Pick<Case, 'name' | 'input' | 'options' | 'value'>[];
}

/** The reference values of a loss. */
export interface Fixture {
  readonly oracle: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  /** digest of the authored files the values were computed from */
  readonly authored: string;
  readonly peers: readonly Peer[];
  readonly cases: readonly Case[];
}

const words = new Map<unknown, number>([['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity]]);
const file = (name: string): string => join(import.meta.dirname, name);

/** Are there reference values of a loss? */
export const hasFixture = (id: string): boolean => existsSync(file(`${id}.json`));

/** The reference values of a loss, with NaN and the infinities as numbers again. */
export function fixture(id: string): Fixture {
  if (!existsSync(file(`${id}.json`))) throw new Error(`tests/reference/${id}.json must exist. fix: npm run reference -- ${id}`);
  return JSON.parse(readFileSync(file(`${id}.json`), 'utf8'), (_, value: unknown) => words.get(value) ?? value) as Fixture;
}

/** What `authored` must be for the files as they are now. */
export function authoredDigest(id: string): string {
  return createHash('sha256').update(readFileSync(file(`${id}.py`))).update(readFileSync(file('run.py'))).digest('hex');
}
