import type { Equivalent } from '../equivalent.ts';

const spared = 'the bound only spares an exponential: 1 + powerMinus1 and it agree to the last digits around it';

export default [
  { rule: 'a number grows by one', line: 'const [lowestAlpha, smallestAlpha]', becomes: '-100000000000000000000,', reason: '-1e20 and its neighbor are the same number' },
  { rule: 'a number is doubled', line: 'const [lowestAlpha, smallestAlpha]', explains: 2, reason: 'the limits agree with the formula to the last digit from far inside both bounds on' },
  { rule: '> becomes >=', line: 'const large = square > 1e16', reason: 'both forms agree to the last digit around 1e16' },
  { rule: 'a number grows by one', line: 'const large = square > 1e16', reason: 'both forms agree to the last digit around 1e16' },
  { rule: 'a number is doubled', line: 'const large = square > 1e16', reason: 'both forms agree to the last digit from 1e16 on' },
  { rule: '< becomes <=', line: 'Math.abs(shape) < smallestAlpha', reason: 'the limit agrees with the formula to the last digit around 1e-20' },
  { rule: 'always the second branch', line: '(exponent > -0.5 ?', reason: spared },
  { rule: '> becomes >=', line: '(exponent > -0.5 ?', reason: spared },
  { rule: 'a minus is lost', line: '(exponent > -0.5 ?', reason: spared },
  { rule: 'a number grows by one', line: '(exponent > -0.5 ?', becomes: 'exponent > -1.5', reason: spared },
  { rule: 'a number is doubled', line: '(exponent > -0.5 ?', becomes: 'exponent > -1 ', reason: spared },
] satisfies readonly Equivalent[];
