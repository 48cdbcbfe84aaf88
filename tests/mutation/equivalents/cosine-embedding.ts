import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'sides of - change places', line: 'const difference = u[i]!', reason: 'only its square is used' },
  { rule: '> becomes >=', line: 'const oneMinusCosine = cosine > 0.9 ?', reason: 'both forms have all digits around 0.9' },
] satisfies readonly Equivalent[];
