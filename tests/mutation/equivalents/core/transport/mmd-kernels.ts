import type { Equivalent } from '../../../equivalent.ts';

const digits = 'both forms have all digits there';
const end = 'what is written behind the end of a typed array is lost';
const asked = 'without a bandwidth it is only asked whether it is 0';

export default [
  { rule: '> becomes >=', line: 'const near = exponent > -0.5', reason: digits },
  { rule: 'a number grows by one', line: 'const near = exponent > -0.5', reason: digits },
  { rule: 'a number is doubled', line: 'const near = exponent > -0.5', reason: digits },
  { rule: '< becomes <=', line: 'row[j] = 0', reason: end },
  { rule: '< becomes <=', line: 'row[j]! += ((xi', reason: end },
  { rule: 'sides of - change places', line: 'row[j]! += ((xi', reason: 'only its square is used' },
  { rule: '< becomes <=', line: 'for (let a = i, b = 0; a < x.length', below: 'let rowSlope', reason: end },
  { rule: 'a number grows by one', line: 'bandwidth === undefined ? { value: -distance, slope: 1 }', reason: asked },
  { rule: 'a number is doubled', line: 'bandwidth === undefined ? { value: -distance, slope: 1 }', reason: asked },
] satisfies readonly Equivalent[];
