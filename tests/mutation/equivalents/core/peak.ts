import type { Equivalent } from '../../equivalent.ts';

const enough = 'after 80 thirds nothing is left between the ends but one number';

export default [
  { rule: '< becomes <=', line: 'let step = 0; step < 80', reason: enough },
  { rule: 'a number grows by one', line: 'let step = 0; step < 80', explains: 2, reason: enough },
  { rule: 'a number is doubled', line: 'let step = 0; step < 80', reason: enough },
  { rule: '< becomes <=', line: 'if (value(low + third) < value(high - third))', reason: 'where both are equal, the peak is between them' },
] satisfies readonly Equivalent[];
