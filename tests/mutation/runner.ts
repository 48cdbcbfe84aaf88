import type { Clause } from '../contract/clause.ts';

/** What a unit test finds under the name of vitest when it is run beside a mutant: the same expectations, and tests that are only listed. */
export { expect } from 'vitest';

const listed: Clause[] = [];

/** The tests listed since this was asked last. */
export const listedTests = (): Clause[] => listed.splice(0);

type Body = (...values: any[]) => void;

/** Runs a body for each case; a case that is a list is spread over its arguments. */
const forEach = (run: (title: string, body: () => void) => void) => (cases: readonly unknown[]) => (title: string, body: Body): void => {
  for (const one of cases) run(title, () => (Array.isArray(one) ? body(...(one as unknown[])) : body(one)));
};

const list = (title: string, prove: () => void): void => void listed.push({ title, prove });
const enter = (_: string, body: () => void): void => body();

export const test = Object.assign(list, { each: forEach(list) });
export const describe = Object.assign(enter, { each: forEach(enter) });
