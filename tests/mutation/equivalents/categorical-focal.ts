import type { Equivalent } from '../equivalent.ts';

const nothing = 'where 1 − p is 0, so is −ln p';
const reason = 'the place is closed in on from any two ends around it';

export default [
  { rule: '> becomes >=', line: 'const factor = share * (q > 0.5 ?', reason: 'both forms keep their digits there' },
  { rule: 'a number grows by one', line: 'pull[k] = share &&', becomes: '(q || 2)', reason: nothing },
  { rule: 'a number is doubled', line: 'pull[k] = share &&', becomes: '(q || 2)', reason: nothing },
  { rule: 'a number grows by one', line: 'const steepest = ', becomes: '[[logit, 1]]', reason: 'only the difference of the logits counts' },
  { rule: 'a number grows by one', line: 'const steepest = ', becomes: '-41, 5', reason },
  { rule: 'a number grows by one', line: 'const steepest = ', becomes: '-40, 6', reason },
  { rule: 'a number is doubled', line: 'const steepest = ', becomes: '-80, 5', reason },
  { rule: 'a number is doubled', line: 'const steepest = ', becomes: '-40, 10', reason },
] satisfies readonly Equivalent[];
