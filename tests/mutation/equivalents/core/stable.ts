import type { Equivalent } from '../../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'slope: 0 - (x > 0 ? decay : 1)', reason: 'at 0 the decay is 1' },
  { rule: '< becomes <=', line: 'return (x < 0 ? decay : 1)', reason: 'at 0 the decay is 1' },
] satisfies readonly Equivalent[];
