import type { Equivalent } from '../../../equivalent.ts';

const scaled = 'measured in units of the largest difference it has the same digits: it only takes longer';
const anew = 'a sum that is not above 0 is measured anew, in units of the largest difference';
const square = 'only its square is used';
const product = 'a power of 1 or 2 is the same number by a product, which only is faster';

export default [
  { rule: 'sides of - change places', line: 'return Math.abs(nonFiniteSum(x)', reason: 'only its size is used' },
  { rule: 'a number is doubled', line: 'const tiny = 1e-280', reason: scaled },
  { rule: 'a number grows by one', line: 'const tiny = 1e-280', reason: scaled },
  { rule: 'a number is doubled', line: 'const huge = 1e280', reason: scaled },
  { rule: 'a number grows by one', line: 'const huge = 1e280', reason: '1e280 and its neighbor are the same number' },
  { rule: '< becomes >', line: 'sum += (x[a]! - y[b]!) ** 2', reason: anew },
  { rule: '+ becomes -', line: 'sum += (x[a]! - y[b]!) ** 2', reason: anew },
  { rule: '+= becomes -=', line: 'sum += (x[a]! - y[b]!) ** 2', reason: anew },
  { rule: 'a statement is left out', line: 'sum += (x[a]! - y[b]!) ** 2', reason: anew },
  { rule: 'sides of - change places', line: 'sum += (x[a]! - y[b]!) ** 2', reason: square },
  { rule: 'always the second branch', line: 'Math.sqrt(sum) : scaledDistance', reason: scaled },
  { rule: '> becomes >=', line: 'Math.sqrt(sum) : scaledDistance', reason: scaled },
  { rule: '< becomes <=', line: 'Math.sqrt(sum) : scaledDistance', reason: scaled },
  { rule: 'sides of - change places', line: 'longest = Math.max(longest', reason: 'only its size is used' },
  { rule: 'sides of - change places', line: 'sum += ((x[a]! - y[b]!) / longest)', reason: square },
  { rule: 'always the second branch', line: 'p === 1 ? x :', explains: 2, reason: product },
] satisfies readonly Equivalent[];
