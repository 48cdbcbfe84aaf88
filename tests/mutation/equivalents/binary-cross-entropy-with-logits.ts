import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'slope: logit < 0 ?', reason: 'at logit 0 both shares are one half' },
] satisfies readonly Equivalent[];
