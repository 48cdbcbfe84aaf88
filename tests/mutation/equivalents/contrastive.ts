import type { Equivalent } from '../equivalent.ts';

const reason = 'what is left out for a similar pair has weight 0';

export default [
  { rule: 'a condition is always true', line: 'if (y !== 1) {', reason },
  { rule: 'a number grows by one', line: 'if (y !== 1) {', reason },
  { rule: 'a number is doubled', line: 'if (y !== 1) {', reason },
] satisfies readonly Equivalent[];
