import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'const doubt = (lead > 0', reason: 'at a lead of 0 the decay is 1' },
] satisfies readonly Equivalent[];
