import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'if (size < 1)', reason: 'both forms are exact to the last digit around 1' },
  { rule: 'a number grows by one', line: 'if (size < 1)', reason: 'both forms are exact to the last digits from 1 to 2' },
  { rule: 'a number is doubled', line: 'if (size < 1)', reason: 'both forms are exact to the last digits from 1 to 2' },
] satisfies readonly Equivalent[];
