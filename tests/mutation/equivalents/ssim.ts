import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let row = 0, line = 0; row < rows; row++) {', reason: 'what is written behind the end of a typed array is lost' },
] satisfies readonly Equivalent[];
