import type { Equivalent } from '../../equivalent.ts';

export default [
  { rule: 'sides of - change places', line: 'let sum = max - max', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
