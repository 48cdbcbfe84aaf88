import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'const weight = residual < 0 ?', reason: 'at residual 0 either price is multiplied by 0' },
] satisfies readonly Equivalent[];
