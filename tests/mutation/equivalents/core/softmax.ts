import type { Equivalent } from '../../equivalent.ts';

const either = 'of equal numbers either may stand for the highest';

export default [
  { rule: '> becomes >=', line: 'if (z[i]! > highest || z[i]! !== z[i]!)', reason: either },
  { rule: 'sides of - change places', line: 'let sum = max - max', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
