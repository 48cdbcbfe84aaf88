import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'if (Math.abs(d) < 0.5)', reason: 'both forms keep their digits there' },
] satisfies readonly Equivalent[];
