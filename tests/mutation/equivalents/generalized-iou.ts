import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < p.length; i += 4)', reason: 'past the end nothing has an area or a distance, and nothing is written' },
  { rule: '> becomes >=', line: 'const shared = ix > 0', explains: 2, reason: 'an overlap without width or height has no area' },
] satisfies readonly Equivalent[];
