import type { Equivalent } from '../equivalent.ts';

const reason = 'only its square is used';

export default [
  { rule: 'sides of - change places', line: 'let squared =', reason },
  { rule: 'sides of - change places', line: 'squared += (x[a]!', reason },
] satisfies readonly Equivalent[];
