import type { Equivalent } from '../equivalent.ts';

const reason = 'a class is marked by any number but 0';

export default [
  { rule: 'a number grows by one', line: 'isTarget[id] = 1', reason },
  { rule: 'a number is doubled', line: 'isTarget[id] = 1', reason },
] satisfies readonly Equivalent[];
