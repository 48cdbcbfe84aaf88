import type { Equivalent } from '../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';

export default [
  { rule: 'sides of - change places', line: 'const weights = Float64Array.from', becomes: '((size - 1) / 2) - (at)', reason: 'only its square is used' },
  { rule: '< becomes <=', line: 'd[i] = x[i]! - y[i]!', reason: end },
  { rule: '< becomes <=', line: '< Math.abs(offset)) offset = numbers[i]!', becomes: 'i <= numbers.length', reason: 'behind the end there is nothing that is nearer' },
  { rule: '< becomes <=', line: '< Math.abs(offset)) offset = numbers[i]!', becomes: '<= Math.abs(offset)', reason: 'of two as near to 0 either will do' },
  { rule: '< becomes <=', line: 'rest[i] = numbers[i]! - offset', reason: end },
  { rule: '< becomes <=', line: 'at < lines.meanD.length', reason: end },
] satisfies readonly Equivalent[];
