import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let row = 0; row < rows; row++) {', reason: 'behind the last row nothing is wanted, so nothing is lost, and what is written there is not kept' },
  { rule: '< becomes <=', line: 'for (let j = 0; j < classes; j++) {', reason: 'what is written behind the end of a typed array is lost' },
  { rule: '< becomes <=', line: 'for (let j = 0; j < classes; j++) grad[', reason: 'one number too far is written over by the next row, or falls off the end' },
] satisfies readonly Equivalent[];
