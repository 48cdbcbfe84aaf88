import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '<= becomes <', line: 'const quadratic = size <= delta', reason: 'both pieces agree at the joint, in value and in slope' },
  { rule: '* becomes /', line: 'delta * Math.sign(residual)', reason: 'outside the joint the sign is 1 or -1' },
] satisfies readonly Equivalent[];
