import type { Equivalent } from '../../equivalent.ts';

const last = 'the last terms of the series are below the last digit for |x| up to 1/8';

export default [
  { rule: '* becomes /', line: '1 + (x / 3) *', becomes: '(x / 10) / (1 + x / 11)', reason: last },
  { rule: 'a number grows by one', line: '1 + (x / 3) *', becomes: '(x / 11) * (1 + x / 11)', reason: last },
  { rule: '+ becomes -', line: '1 + (x / 3) *', becomes: '(1 - x / 11)', reason: last },
  { rule: 'a number grows by one', line: '1 + (x / 3) *', becomes: '(1 + x / 12)', reason: last },
  { rule: 'a number is doubled', line: '1 + (x / 3) *', becomes: '(1 + x / 22)', reason: last },
  { rule: '<= becomes <', line: 'Math.abs(x) <= 0.125', reason: 'both forms agree at 1/8' },
  { rule: 'a number is doubled', line: 'Math.abs(x) <= 0.125', becomes: '<= 0.25', reason: 'both forms agree to 1e-14 from 1/8 to 1/4' },
  { rule: '> becomes >=', line: 'slope: 0 - (x > 0 ? decay : 1)', reason: 'at 0 the decay is 1' },
  { rule: '< becomes <=', line: 'return (x < 0 ? decay : 1)', reason: 'at 0 the decay is 1' },
] satisfies readonly Equivalent[];
