import type { Equivalent } from '../../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';

export default [
  { rule: '< becomes <=', line: 'for (let from = 0; from < rows.length', reason: end },
  { rule: '< becomes <=', line: 'unit[i] = rows[i]! / norm', reason: 'one number too far is written over by the next row, is 0 as in a row of zeros, or falls off the end' },
  { rule: '< becomes <=', line: 'j < z.length', explains: 2, reason: end },
  { rule: '< becomes <=', line: 'for (let from = 0; from < grad.length', reason: end },
] satisfies readonly Equivalent[];
