import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '<= becomes <', line: 'const quadratic = size <= delta', reason: 'both pieces agree at the joint, in value and in slope' },
  { rule: '* becomes /', line: 'delta * Math.sign(residual)', reason: 'outside the joint the sign is 1 or -1' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
