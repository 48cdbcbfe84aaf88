import type { Equivalent } from '../../equivalent.ts';

const either = 'of equal numbers either may stand for the highest';

export default [
  { rule: '> becomes >=', line: 'if (z[i]! > highest || z[i]! !== z[i]!)', reason: either },
  { rule: '< becomes <=', line: 'for (let i = 1; i < z.length; i++)', reason: 'behind the end nothing is higher' },
  { rule: '> becomes >=', line: 'if (z[i]! > highest) {', reason: either },
  { rule: 'sides of - change places', line: 'let rest = highest - highest', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
