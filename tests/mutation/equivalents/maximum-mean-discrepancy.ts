import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'value < 0 && !unbiased ? 0 : value', reason: 'at 0 both branches are 0' },
] satisfies readonly Equivalent[];
