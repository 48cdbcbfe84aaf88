import type { Equivalent } from '../equivalent.ts';

const power = 'the same power, which a product only gives sooner';
const cancels = 'of a square the distance cancels, whatever it is: leaving it out saves time alone';

export default [
  { rule: '< becomes <=', line: 'i < n; i++) for', reason: 'a row too far is written beyond the end of the costs, where nothing is kept' },
  { rule: 'always the second branch', line: 'p === 1 ? x : p === 2 ? x * x', reason: power },
  { rule: 'a number grows by one', line: 'p === 1 ? x : p === 2 ? x * x', reason: power },
  { rule: 'a number is doubled', line: 'p === 1 ? x : p === 2 ? x * x', reason: power },
  { rule: 'always the second branch', line: 'p === 2 ? 1 : distanceBetween', reason: cancels },
  { rule: 'a number grows by one', line: 'p === 2 ? 1 : distanceBetween', reason: cancels },
  { rule: 'a number is doubled', line: 'p === 2 ? 1 : distanceBetween', reason: cancels },
] satisfies readonly Equivalent[];
