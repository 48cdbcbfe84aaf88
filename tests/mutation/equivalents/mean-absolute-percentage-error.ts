import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'a number grows by one', line: 'gradientBound: ({ eps }) => 100 / eps', becomes: '101', reason: '101 is within the one per cent that a bound may be above the largest slope' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
