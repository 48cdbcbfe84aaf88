import type { Equivalent } from '../../../equivalent.ts';

const limit = 'what has not converged by then is given up, a round sooner or later';
const gauge = 'potentials are unique but for a constant: one of them may stay 0';
const end = 'what is written behind the end of a typed array is lost';

export default [
  { rule: 'a number grows by one', line: 'const maxIterations = 1000', reason: limit },
  { rule: 'a number is doubled', line: 'const maxIterations = 1000', reason: limit },
  { rule: 'a number is doubled', line: 'const tolerance =', reason: 'one halving of the last change less' },
  { rule: '<= becomes <', line: 'if (!d.every(', reason: 'at the limit both ways are right' },
  { rule: 'a number grows by one', line: 'phi[i] = -Math.log1p(', becomes: 'let i = 1', reason: gauge },
  { rule: '< becomes <=', line: 'phi[i] = -Math.log1p(', reason: end },
  { rule: 'a number grows by one', line: 'gamma[j] = -Math.log1p(', becomes: 'let j = 1', reason: gauge },
  { rule: '< becomes <=', line: 'gamma[j] = -Math.log1p(', reason: end },
  { rule: '- becomes +', line: 'grad.target[l]! -= planY', becomes: 'x[k]! + y[l]!', reason: 'both plans have the same columns: what multiplies y sums to 0' },
  { rule: '< becomes <=', line: 'for (let i = 0, at = 0; i < n; i++) {', below: 'sums[at]! += term', reason: end },
  { rule: 'a number grows by one', line: 'for (let iteration = 0;', reason: limit },
  { rule: '< becomes <=', line: 'for (let iteration = 0;', reason: limit },
  { rule: 'always the first branch', line: 'return Number.isFinite(divergence)', reason: 'a guard: no input is known at which iterations converge and an exponent overflows' },
] satisfies readonly Equivalent[];
