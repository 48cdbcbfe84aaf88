import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'a number grows by one', line: 'gradientBound: ({ eps }) => 100 / eps', becomes: '101', reason: '101 is within the one per cent that a bound may be above the largest slope' },
] satisfies readonly Equivalent[];
