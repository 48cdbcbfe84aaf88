import { ctc } from '#losses/index';
import { seeded } from '../../sample/random.ts';
import { transcendental, type Measured, type Pair } from '../pair.ts';

const [classes, letters] = [10, 5];

/** A lattice, where each frame waits for the one before: alpha and beta as in the paper, over arrays of their own. */
export function loop(logit: readonly number[][], labels: readonly number[]): Measured {
  const frames = logit.length;
  const spelt = [0, ...labels.flatMap((label) => [label, 0])];
  const log = logit.map((row) => {
    const highest = Math.max(...row);
    const sum = Math.log(row.reduce((total, z) => total + Math.exp(z - highest), 0)) + highest;
    return row.map((z) => z - sum);
  });
  const add = (a: number, b: number): number => (a === -Infinity ? b : b === -Infinity ? a : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))));
  const jump = (s: number): boolean => s > 1 && spelt[s] !== 0 && spelt[s] !== spelt[s - 2];
  const alpha: number[][] = [spelt.map((label, s) => (s < 2 ? log[0]![label]! : -Infinity))];
  for (let t = 1; t < frames; t++) {
    const before = alpha[t - 1]!;
    alpha.push(spelt.map((label, s) => add(add(before[s]!, s > 0 ? before[s - 1]! : -Infinity), jump(s) ? before[s - 2]! : -Infinity) + log[t]![label]!));
  }
  let beta = spelt.map((_, s) => (s >= spelt.length - 2 ? 0 : -Infinity));
  const total = add(alpha.at(-1)!.at(-1)!, alpha.at(-1)!.at(-2)!);
  const grad = new Float64Array(frames * classes);
  for (let t = frames - 1; t >= 0; t--) {
    for (let c = 0; c < classes; c++) grad[t * classes + c] = Math.exp(log[t]![c]!);
    spelt.forEach((label, s) => { grad[t * classes + label]! -= Math.exp(alpha[t]![s]! + beta[s]! - total); });
    const onward = beta.map((value, s) => value + log[t]![spelt[s]!]!);
    beta = spelt.map((_, s) => add(add(onward[s]!, onward[s + 1] ?? -Infinity), s + 2 < spelt.length && jump(s + 2) ? onward[s + 2]! : -Infinity));
  }
  return { value: -total / labels.length, grad: grad.map((slope) => slope / labels.length) };
}

export default {
  allowed: transcendental,
  prepare: (n) => {
    const random = seeded(n);
    const logit = random.list(Math.ceil(n / classes), () => random.list(classes, () => random.between(-3, 3)));
    const labels = random.list(letters, () => random.integer(1, classes - 1));
    return { loss: () => ctc([logit], [labels]), loop: () => loop(logit, labels) };
  },
} satisfies Pair;
