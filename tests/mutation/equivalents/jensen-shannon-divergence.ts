import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'if (Math.abs(d) < 0.5)', reason: 'both forms keep their digits there' },
  { rule: 'always the first branch', line: "const elements = sampleWeight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
