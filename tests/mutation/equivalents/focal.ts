import type { Equivalent } from '../equivalent.ts';

const reason = 'the place is closed in on from any two ends around it';

export default [
  { rule: 'a number grows by one', line: 'const steepest = ', reason },
  { rule: 'a number is doubled', line: 'const steepest = ', reason },
] satisfies readonly Equivalent[];
