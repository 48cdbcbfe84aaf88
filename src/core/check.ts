import { inDomain, rule, type Settings } from './parameter.ts';
import type { Reduction, Vector } from './result.ts';

/** The one grammar of errors: `<who>: <what> must <rule>, got <value>`. */
export function must(who: string, what: string, rule: string, got: unknown): RangeError {
  return new RangeError(`${who}: ${what} must ${rule}, got ${show(got)}`);
}

/** A value as an error prints it: short, and never throwing itself. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object(value) === value) return typeof value;
  if (Object.is(value, -0)) return '-0';
  return String(value);
}

/** Throws unless an argument has at least one element and all are numbers. Returns how many. */
export function checkNumbers(who: string, name: string, vector: Vector): number {
  const n = vector?.length;
  if (!(n > 0)) throw must(who, name, 'have at least 1 element', n); // what is no list has no length at all
  if (!ArrayBuffer.isView(vector)) for (let i = 0; i < n; i++) if (typeof vector[i] !== 'number') throw must(who, `${name}[${i}]`, 'be a number', vector[i]);
  return n;
}

/** Throws unless `prediction` and `target` are equally long lists of numbers and not empty. Returns that length. */
export function checkPair(who: string, prediction: Vector, target: Vector, predictionName = 'prediction'): number {
  const n = checkNumbers(who, predictionName, prediction);
  if (target?.length !== n) throw must(who, 'target', `be as long as ${predictionName} (${n})`, target?.length);
  return checkNumbers(who, 'target', target);
}

/** Throws unless there is one weight for each of `n` things, called `each`. */
export function checkWeight(who: string, weight: Vector | undefined, n: number, each: string, name = 'weight'): void {
  if (weight === undefined) return;
  if (weight?.length !== n) throw must(who, name, `have one number for each ${each} (${n})`, weight?.length);
  checkNumbers(who, name, weight);
}

/** Throws unless every value lies in the domain of its parameter. */
export function checkParameters(who: string, settings: Settings, values: Readonly<Record<string, number>>): void {
  for (const name in settings) {
    const { domain } = settings[name]!;
    if (!inDomain(values[name]!, domain)) throw must(who, name, rule(domain), values[name]);
  }
}

/** Throws unless `reduction` is one this loss knows. */
export function checkReduction(who: string, reduction: Reduction): void {
  if (reduction !== 'mean' && reduction !== 'sum' && reduction !== 'none') throw must(who, 'reduction', "be 'mean', 'sum' or 'none'", reduction);
}
