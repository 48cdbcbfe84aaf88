import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < p.length; i += 4)', reason: 'past the end nothing has an area or a distance, and nothing is written' },
] satisfies readonly Equivalent[];
