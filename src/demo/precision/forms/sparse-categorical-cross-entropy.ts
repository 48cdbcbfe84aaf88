import { sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';
import { negative, plus, times, wide, type Double2 } from '../double-double.ts';
import { exp, ln2, log1p } from '../exact.ts';
import type { Rounding, Subject } from './form.ts';

/** Three classes: the logit of the target is z, the other two are 0. */
const rest = 2;

/** ln(e^z + 2) − z, and where z is negative −z + ln 2 + ln(1 + e^z / 2). */
function exact(z: number): Double2 {
  if (z > Math.LN2) return log1p(times(wide(rest), exp(-z)));
  return plus(plus(negative(wide(z)), ln2), log1p(times(exp(z), wide(1 / rest))));
}

function stable(z: number, round: Rounding): number {
  const others = z > 0 ? round(rest * round(Math.exp(-z))) : round(round(Math.exp(z)) + 1);
  return round(Math.max(0, -z) + round(Math.log1p(others)));
}

const sumOf = (z: number, round: Rounding): number => round(round(round(Math.exp(z)) + 1) + 1);

export const subject: Subject = {
  input: 'z',
  loss: (z) => sparseCategoricalCrossEntropy([z, 0, 0], [0], { rowLength: 3 }).value,
  stable, exact,
  naive: [
    { code: '−log(softmax(z, 0, 0)[0])', at: (z, round) => -round(Math.log(round(round(Math.exp(z)) / sumOf(z, round)))) },
    { code: 'log(exp(z) + exp(0) + exp(0)) − z', at: (z, round) => round(round(Math.log(sumOf(z, round))) - z) },
  ],
  exponents: [-1, 3, 1.4], sign: -1,
};
