import { expect, test } from 'vitest';
import { logCoshAt } from '#losses/log-cosh';

/** Value and slope by mpmath 1.3.0 with 1000 digits: ln cosh x and tanh x, rounded once to a double. */
const exact: readonly (readonly [residual: number, value: number, slope: number])[] = [
  [1e-150, 5e-301, 1e-150],
  [1e-100, 5e-201, 1e-100],
  [1e-08, 5e-17, 1e-08],
  [1e-06, 4.999999999999166e-13, 9.999999999996666e-07],
  [0.0001, 4.9999999916666675e-09, 9.999999966666667e-05],
  [0.01, 4.999916668888822e-05, 0.00999966667999946],
  [0.1, 0.0049916888216465305, 0.09966799462495582],
  [0.5, 0.12011450695827752, 0.46211715726000974],
  [0.9, 0.35983042996612885, 0.7162978701990245],
  [0.99, 0.4261859945156674, 0.7573623242165263],
  [0.9999999999999999, 0.4337808304830271, 0.7615941559557649],
  [1.0, 0.4337808304830272, 0.7615941559557649],
  [1.0000000000000002, 0.43378083048302735, 0.761594155955765],
  [1.01, 0.44141766440255514, 0.7657620182484389],
  [1.5, 0.8554401710137968, 0.9051482536448664],
  [3.0, 2.309328504577785, 0.9950547536867305],
  [10.0, 9.306852821501208, 0.9999999958776927],
  [18.5, 17.806852819440056, 0.9999999999999998],
  [40.0, 39.30685281944005, 1.0],
  [750.0, 749.3068528194401, 1.0],
  [800.0, 799.3068528194401, 1.0],
  [100000.0, 99999.30685281944, 1.0],
  [1e+308, 1e+308, 1.0],
];

test.each(exact)('log-cosh at %d is right to 1e-15, value and slope', (residual, value, slope) => {
  const at = logCoshAt(residual);
  expect(Math.abs(at.value - value) / value).toBeLessThanOrEqual(1e-15);
  expect(Math.abs(at.slope - slope) / slope).toBeLessThanOrEqual(1e-15);
});

test.each(exact)('log-cosh at -%d mirrors it', (residual) => {
  expect(logCoshAt(-residual)).toEqual({ value: logCoshAt(residual).value, slope: -logCoshAt(residual).slope });
});
