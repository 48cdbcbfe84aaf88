import type { Equivalent } from '../equivalent.ts';

const cancels = 'of a square the distance cancels, whatever it is: leaving it out saves time alone';

export default [
  { rule: '< becomes <=', line: 'i < n; i++) for', becomes: 'i <= n', reason: 'a row too far is written beyond the end of the costs, where nothing is kept' },
  { rule: 'always the second branch', line: 'p === 2 ? 1 : distanceBetween', reason: cancels },
  { rule: 'a number grows by one', line: 'p === 2 ? 1 : distanceBetween', explains: 2, reason: cancels },
  { rule: 'a number is doubled', line: 'p === 2 ? 1 : distanceBetween', explains: 2, reason: cancels },
] satisfies readonly Equivalent[];
