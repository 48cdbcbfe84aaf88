import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'const disagreement = logit > 0', reason: 'at a logit of 0 the share is multiplied by 0' },
  { rule: '> becomes >=', line: 'const slope = gradientScale * (logit > 0', reason: 'at a logit of 0 both orders have probability one half' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
