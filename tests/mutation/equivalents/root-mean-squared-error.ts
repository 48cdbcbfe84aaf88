import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad[i]! *= scale', reason: 'what is written beyond the end of a typed array is lost' },
] satisfies readonly Equivalent[];
