import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'positive[j] = j !== row', reason: 'what is written behind the end of a typed array is lost' },
] satisfies readonly Equivalent[];
