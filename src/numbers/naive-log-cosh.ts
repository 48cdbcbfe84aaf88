import { logCosh } from 'lossary';

/** The largest number of a binary floating-point type. */
const largest = { float16: 65504, float32: 2 ** 127 * (2 - 2 ** -23), float64: Number.MAX_VALUE };
/** The first whole error whose cosh exceeds that number. */
function limit(most: number): number {
  let error = 1;
  while (Math.cosh(error) <= most) error++;
  return error;
}

/** The numbers that the page on log-cosh as it is written prints, and how each comes about. */
export const numbers = {
  'limit-16': () => limit(largest.float16),
  'limit-32': () => limit(largest.float32),
  'limit-64': () => limit(largest.float64),
  'right-16': () => logCosh([limit(largest.float16)], [0]).value,
  'right-32': () => logCosh([limit(largest.float32)], [0]).value,
  'right-64': () => logCosh([limit(largest.float64)], [0]).value,
  'small-naive': () => Math.log(Math.cosh(1e-9)),
  'small-ratio': () => logCosh([1e-9], [0]).value / (1e-9 ** 2 / 2),
};

export const checks = {
  'where': () => [20, 80, 100].findIndex((error) => Math.cosh(error) > largest.float32),
};
