import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'sides of - change places', line: 'const difference = u[i]!', reason: 'only its square is used' },
  { rule: '> becomes >=', line: 'const oneMinusCosine = cosine > 0.9 ?', reason: 'both forms have all digits around 0.9' },
  { rule: 'always the first branch', line: "const elements = sampleWeight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
