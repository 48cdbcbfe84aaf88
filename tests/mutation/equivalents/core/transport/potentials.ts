import type { Equivalent } from '../../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';

export default [
  { rule: '< becomes <=', line: 'i < this.f.length', reason: end },
  { rule: '< becomes <=', line: 'i < step.length', reason: end },
  { rule: '< becomes <=', line: 'plan[at] = Math.exp', becomes: 'i <= f.length', reason: end },
  { rule: '< becomes <=', line: 'i < potential.length', explains: 2, reason: end },
  { rule: '< becomes <=', line: 'for (let j = 0; j < m; j++) {', reason: 'behind the end there is nothing, and nothing is not higher' },
  { rule: '> becomes >=', line: 'if (exponent[j]! > highest)', reason: 'of equal numbers either is the highest' },
] satisfies readonly Equivalent[];
