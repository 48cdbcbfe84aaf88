import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < p.length; i += 4)', reason: 'past the end nothing has an area or a distance, and nothing is written' },
  { rule: 'a number grows by one', line: 'const byMiddle = diagonal > 0', becomes: ': 1', reason: 'where the box around both is a point, what it is multiplied by is 0' },
  { rule: '> becomes >=', line: 'const shared = ix > 0', explains: 2, reason: 'an overlap without width or height has no area' },
] satisfies readonly Equivalent[];
