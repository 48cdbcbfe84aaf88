import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'const price = residual < 0 ?', reason: 'at residual 0 either price is multiplied by 0' },
] satisfies readonly Equivalent[];
