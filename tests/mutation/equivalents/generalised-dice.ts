import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad[i] = outside', reason: 'one number too far falls off the end of a typed array' },
] satisfies readonly Equivalent[];
