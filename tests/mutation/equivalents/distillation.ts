import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'top = k;', reason: 'of equal logits either may stand for the highest' },
  { rule: '> becomes >=', line: 'first = k;', reason: 'of equal logits either may stand for the highest' },
  { rule: 'sides of - change places', line: 'let rest = highest - highest', reason: 'both sides are the same' },
  { rule: 'sides of - change places', line: 'let others = likeliest - likeliest', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
