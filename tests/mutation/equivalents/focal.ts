import type { Equivalent } from '../equivalent.ts';

const reason = 'the place is closed in on from any two ends around it';

export default [
  { rule: 'a number grows by one', line: 'const steepest = ', becomes: '-41, 5', reason },
  { rule: 'a number grows by one', line: 'const steepest = ', becomes: '-40, 6', reason },
  { rule: 'a number is doubled', line: 'const steepest = ', becomes: '-80, 5', reason },
  { rule: 'a number is doubled', line: 'const steepest = ', becomes: '-40, 10', reason },
] satisfies readonly Equivalent[];
