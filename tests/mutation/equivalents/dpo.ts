import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'const against = lead > 0', reason: 'at a lead of 0 the share is multiplied by 0' },
  { rule: '> becomes >=', line: 'const slope = step * (lead > 0', reason: 'at a lead of 0 both orders have probability one half' },
] satisfies readonly Equivalent[];
