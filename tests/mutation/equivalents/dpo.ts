import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'const disagreement = logit > 0', reason: 'at a logit of 0 the share is multiplied by 0' },
  { rule: '> becomes >=', line: 'const slope = gradientScale * (logit > 0', reason: 'at a logit of 0 both orders have probability one half' },
] satisfies readonly Equivalent[];
