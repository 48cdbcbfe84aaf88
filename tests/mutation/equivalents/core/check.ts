import type { Equivalent } from '../../equivalent.ts';

export default [
  { rule: 'always the second branch', line: 'plain = buffer ? [list[0]] : list', reason: 'a typed array may be looked through as well, which only takes longer' },
] satisfies readonly Equivalent[];
