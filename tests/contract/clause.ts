import assert from 'node:assert/strict';
import type { Card } from '#core/card/kinds';

/** What a proof counted while it ran; the evidence of a page is made of it. */
export interface Counted {
  /** slopes compared with a difference */
  readonly points?: number;
}

/** One thing that must hold. Its title says it; proving it throws where it does not hold. */
export interface Clause {
  readonly title: string;
  readonly prove: () => void | Counted;
}

/** A loss as the contract meets it: the card, the module of its function, and the text of that module. */
export interface Subject {
  readonly card: Card;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly source: string;
}

/** What every loss must fulfil, as a list of clauses. Pure, so that a broken copy of a loss can be held to it too. */
export type Contract = (subject: Subject) => Clause[];

export { exportName as functionName } from '#wiki/library';

/** Fails unless two numbers agree to a share of the larger; NaN agrees with NaN, infinities with themselves. */
export function near(actual: number, expected: number, relative: number, what: string, absolute = 0): void {
  if (Object.is(actual, expected) || actual === expected) return;
  const apart = Math.abs(actual - expected);
  // a share of infinity is infinite: next to it, nothing else is near
  const allowed = Number.isFinite(apart) ? relative * Math.max(Math.abs(actual), Math.abs(expected)) + absolute : 0;
  assert.ok(apart <= allowed, `${what}: got ${actual}, expected ${expected} (apart by ${apart}, allowed ${allowed})`);
}

/** The same for lists, which must be equally long. */
export function allNear(actual: readonly number[], expected: readonly number[], relative: number, what: string, absolute = 0): void {
  assert.equal(actual.length, expected.length, `${what}: length`);
  expected.forEach((value, index) => near(actual[index]!, value, relative, `${what}[${index}]`, absolute));
}

/** Fails unless the call throws a RangeError with exactly this message. */
export function throwsExactly(call: () => unknown, message: string): void {
  assert.throws(call, (error: unknown) => {
    assert.ok(error instanceof RangeError, `expected a RangeError, got ${String(error)}`);
    assert.equal(error.message, message);
    return true;
  }, `expected an error: ${message}`);
}
