import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import { allNear } from '../contract/clause.ts';
import { flat } from '../sample/samples.ts';

/**
 * What users of other libraries reported as wrong, and what this library gives for the same input.
 *
 * The right values were derived independently of it; `how` says from what.
 */
interface Report {
  readonly loss: string;
  /** the public report, owner/repository#number; cases without one were found beside a reported one */
  readonly report?: string;
  readonly claim: string;
  readonly input: readonly unknown[];
  readonly options?: object;
  readonly value?: number;
  readonly elements?: readonly number[];
  /** flat, or flat lists by argument name */
  readonly grad?: readonly number[] | Readonly<Record<string, readonly number[]>>;
  /** the class of the error */
  readonly throws?: string;
  readonly relative: number;
  readonly how: string;
}

const numbers = new Map<unknown, number>([['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity]]);

/** NaN and the infinities are written as text, and long vectors of one number as { repeat, times }. */
function revived(_: string, value: unknown): unknown {
  const { times, repeat } = Object(value) as { times?: number; repeat?: unknown };
  return times === undefined ? numbers.get(value) ?? value : Array.from({ length: times }, () => repeat);
}

const reports = JSON.parse(readFileSync(join(import.meta.dirname, 'reports.json'), 'utf8'), revived) as Report[];

test.each(reports)('$loss: $claim', ({ loss, input, options, value, elements, grad, throws, relative }) => {
  const run = () => cards.find(({ id }) => id === loss)!.loss(...input, ...(options ? [options] : []));
  if (throws) return expect(run).toThrowError(expect.objectContaining({ name: expect.stringMatching(`^(${throws.replace(' or ', '|')})$`) }));
  const result = run();
  if (value !== undefined) allNear([result.value], [value], relative, 'value');
  if (elements) allNear([...result.elements!], elements, relative, 'elements');
  if (Array.isArray(grad)) allNear(flat(result.grad), grad, relative, 'grad');
  else for (const [name, part] of Object.entries(grad ?? {})) allNear(flat(result.grad[name]), part, relative, name);
});
