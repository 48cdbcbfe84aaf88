import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'a number grows by one', line: 'const [farthest, nearest]', reason: '-1e20 and its neighbor are the same number' },
  { rule: 'a number is doubled', line: 'const [farthest, nearest]', reason: 'the limits agree with the formula to the last digit from far inside both bounds on' },
  { rule: '> becomes >=', line: 'const far = square > 1e16', reason: 'both forms agree to the last digit around 1e16' },
  { rule: 'a number grows by one', line: 'const far = square > 1e16', reason: 'both forms agree to the last digit around 1e16' },
  { rule: 'a number is doubled', line: 'const far = square > 1e16', reason: 'both forms agree to the last digit from 1e16 on' },
  { rule: '< becomes <=', line: 'Math.abs(shape) < nearest', reason: 'the limit agrees with the formula to the last digit around 1e-20' },
  ...['always the second branch', '> becomes >=', 'a minus is lost', 'a number grows by one', 'a number is doubled'].map((rule) => ({ rule, line: '(power > -0.5 ?', reason: 'the bound only spares an exponential: 1 + growth and it agree to the last digits around it' })),
] satisfies readonly Equivalent[];
