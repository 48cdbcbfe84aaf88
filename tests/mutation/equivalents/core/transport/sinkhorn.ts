import type { Equivalent } from '../../../equivalent.ts';

const forms = 'around the limit both forms come to the same plan';
const iterations = 'what converges does so long before, and what does not would not by as many more';
const newton = 'it only decides when a Newton step is taken, and so how long it takes';
const stricter = 'a stricter tolerance while ε is annealed only takes longer';
const equal = 'a violation that equals the tolerance to the last digit is as good as one below it';

export default [
  { rule: 'a number grows by one', line: 'const productLimit = 300', reason: forms },
  { rule: 'a number is doubled', line: 'const productLimit = 300', reason: 'a product that underflows below e^−708 does not count beside the largest of its sum, at least e^−600' },
  { rule: 'a number is doubled', line: 'const massTolerance', reason: 'the last iteration goes from far above to far below either' },
  { rule: 'a number grows by one', line: 'const maxIterations = 1000', reason: iterations },
  { rule: 'a number is doubled', line: 'const maxIterations = 1000', reason: iterations },
  { rule: 'always the first branch', line: 'annealingShare * mass', reason: stricter },
  { rule: '> becomes >=', line: 'annealingShare * mass', reason: stricter },
  { rule: 'Math.max becomes Math.min', line: 'state.epsilon > 1; state.epsilon', becomes: 'Math.min(tolerance, annealingTolerance)', reason: stricter },
  { rule: 'infinity becomes one', line: 'let before = Infinity', reason: newton },
  { rule: 'a number grows by one', line: 'for (let iteration = 0; iteration < maxIterations', reason: iterations },
  { rule: '< becomes <=', line: 'for (let iteration = 0; iteration < maxIterations', reason: iterations },
  { rule: '<= becomes <', line: 'if (violation <= tolerated)', reason: equal },
  { rule: '> becomes >=', line: 'if (violation * (violation / before)', reason: newton },
  { rule: 'a condition is always true', line: 'if (violation * (violation / before)', reason: newton },
  { rule: '* becomes /', line: 'if (violation * (violation / before)', reason: newton },
  { rule: '** becomes *', line: 'if (violation * (violation / before)', reason: newton },
  { rule: 'sides of ** change places', line: 'if (violation * (violation / before)', reason: newton },
  { rule: 'sides of / change places', line: 'if (violation * (violation / before)', explains: 2, reason: newton },
  { rule: '+ becomes -', line: 'if (violation * (violation / before)', reason: newton },
  { rule: 'a number grows by one', line: 'if (violation * (violation / before)', explains: 2, reason: newton },
  { rule: 'a number is doubled', line: 'if (violation * (violation / before)', explains: 2, reason: newton },
  { rule: '/ becomes *', line: 'if (violation * (violation / before)', becomes: 'a.length * 8', reason: newton },
  { rule: 'a number grows by one', line: '(range || 1)', reason: 'without a range the step is divided by anything: ln 1 is 0' },
  { rule: 'a number is doubled', line: '(range || 1)', reason: 'without a range the step is divided by anything: ln 1 is 0' },
  { rule: 'a number grows by one', line: 'for (let iteration = 0; solver &&', reason: iterations },
  { rule: '< becomes <=', line: 'for (let iteration = 0; solver &&', reason: iterations },
  { rule: '<= becomes <', line: 'solver.state.updateColumns() <= solver.tolerance', reason: equal },
  { rule: 'a number grows by one', line: 'let largest = 0', reason: 'costs below 1 have the same tolerance as 1' },
  { rule: '<= becomes <', line: 'if (!(cost[at]! <= largest))', reason: 'of equal costs either is the largest' },
  { rule: '<= becomes <', line: 'return largest <= productLimit', reason: forms },
  { rule: 'a number grows by one', line: 'return largest <= productLimit', reason: 'a scaling is not annealed: the iterations before only bring it nearer' },
  { rule: 'a number is doubled', line: 'return largest <= productLimit', reason: 'a scaling is not annealed: the iterations before only bring it nearer' },
] satisfies readonly Equivalent[];
