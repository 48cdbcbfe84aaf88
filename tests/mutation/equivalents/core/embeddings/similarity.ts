import type { Equivalent } from '../../../equivalent.ts';

const beyond = 'both angles of the peak lie below that of the steepest similarity alone, 0.585: any end beyond finds it';

export default [
  { rule: 'sides of / change places', line: 'const quarter = Math.PI / 4', reason: beyond },
  { rule: 'a number grows by one', line: 'const quarter = Math.PI / 4', reason: beyond },
] satisfies readonly Equivalent[];
