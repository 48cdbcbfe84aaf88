import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '* becomes /', line: 'const slope = violation >= 0 ?', reason: 'the target is 1, -1 or NaN: it is its own inverse' },
  { rule: 'sides of - change places', line: 'const slope = violation >= 0 ?', reason: 'both sides are the same' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
