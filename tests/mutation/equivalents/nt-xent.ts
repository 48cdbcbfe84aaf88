import type { Equivalent } from '../equivalent.ts';

const reason = 'rows too many stay zeros and are not read';

export default [
  { rule: 'a number grows by one', line: 'const both = new Float64Array(2 * size)', reason },
  { rule: 'a number is doubled', line: 'const both = new Float64Array(2 * size)', reason },
  { rule: 'a number grows by one', line: 'const [z, gradLogit, oneHot] =', becomes: 'Float64Array(3 * pairs)]', reason },
  { rule: 'a number is doubled', line: 'const [z, gradLogit, oneHot] =', becomes: 'Float64Array(4 * pairs)]', reason },
] satisfies readonly Equivalent[];
