import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'const uncovered = iouLoss < nearby', reason: 'at this bound both ways keep their digits' },
] satisfies readonly Equivalent[];
