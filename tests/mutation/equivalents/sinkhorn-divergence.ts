import type { Equivalent } from '../equivalent.ts';

const power = 'the same power, which a product only gives sooner';

export default [
  { rule: '< becomes <=', line: 'i < n; i++) for', reason: 'a row too far is written beyond the end of the costs, where nothing is kept' },
  { rule: 'always the second branch', line: 'p === 1 ? x : p === 2 ? x * x', reason: power },
  { rule: 'a number grows by one', line: 'p === 1 ? x : p === 2 ? x * x', reason: power },
  { rule: 'a number is doubled', line: 'p === 1 ? x : p === 2 ? x * x', reason: power },
] satisfies readonly Equivalent[];
