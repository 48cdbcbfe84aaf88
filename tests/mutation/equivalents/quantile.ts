import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'const weight = residual < 0 ?', reason: 'at residual 0 either price is multiplied by 0' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
  { rule: 'always the first branch', line: "const elements = sampleWeight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
