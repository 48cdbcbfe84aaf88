import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '* becomes /', line: 'const slope = violation >= 0 ?', reason: 'the target is 1, -1 or NaN: it is its own inverse' },
  { rule: 'sides of - change places', line: 'const slope = violation >= 0 ?', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
