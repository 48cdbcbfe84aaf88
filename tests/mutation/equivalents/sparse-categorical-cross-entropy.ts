import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'if (z[i]! > z[top]!) top = i', reason: 'of equal logits either may stand for the highest' },
  { rule: 'sides of - change places', line: 'let rest = highest - highest', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
