import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'slope: (logit < 0 ?', reason: 'at logit 0 both shares are one half' },
  { rule: '< becomes <=', line: '(logit < 0 ? -positive : negative) * logit', reason: 'at logit 0 the product is 0 either way' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
