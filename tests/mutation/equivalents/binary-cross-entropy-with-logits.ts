import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'slope: (logit < 0 ?', reason: 'at logit 0 both shares are one half' },
  { rule: '< becomes <=', line: '(logit < 0 ? -positive : negative) * logit', reason: 'at logit 0 the product is 0 either way' },
] satisfies readonly Equivalent[];
