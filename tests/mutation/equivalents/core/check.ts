import type { Equivalent } from '../../equivalent.ts';

const reason = 'a typed array may be looked through as well, which only takes longer';

export default [
  { rule: 'always the second branch', line: "const wrong = buffer && typeof list[0] === 'number'", reason },
  { rule: 'an index is off by one', line: "const wrong = buffer && typeof list[0] === 'number'", reason },
  { rule: 'a number grows by one', line: "const wrong = buffer && typeof list[0] === 'number'", reason },
  { rule: '< becomes <=', line: 'while (i < list.length', reason: 'behind the end stands no number' },
] satisfies readonly Equivalent[];
