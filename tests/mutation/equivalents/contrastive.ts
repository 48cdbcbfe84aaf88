import type { Equivalent } from '../equivalent.ts';

const reason = 'what is left out for a similar pair has weight 0';

export default [
  { rule: 'a condition is always true', line: 'if (y !== 1) {', reason },
  { rule: 'a number grows by one', line: 'if (y !== 1) {', reason },
  { rule: 'a number is doubled', line: 'if (y !== 1) {', reason },
  { rule: 'a number grows by one', line: 'let distance = 0', reason: 'it is read only where there is a push, which is found together with it' },
  { rule: 'a condition is always true', line: 'if (distance !== 0) dDistance', reason: 'at distance 0 all differences are 0, and then the slope is not read' },
] satisfies readonly Equivalent[];
