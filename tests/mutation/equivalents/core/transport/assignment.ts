import type { Equivalent } from '../../../equivalent.ts';

const room = 'the place too many is not read';
const root = 'the root of the path is reached from the start';

export default [
  { rule: 'a number is doubled', line: 'const rowOf = new Uint32Array(n + 1)', reason: room },
  { rule: 'a number grows by one', line: 'const rowOf = new Uint32Array(n + 1)', reason: room },
  { rule: 'a number is doubled', line: 'const columnPotential = new Float64Array(n + 1)', reason: room },
  { rule: 'a number grows by one', line: 'const columnPotential = new Float64Array(n + 1)', reason: room },
  { rule: 'a number is doubled', line: 'const reached = new Uint8Array(n + 1)', reason: room },
  { rule: 'a number grows by one', line: 'const reached = new Uint8Array(n + 1)', reason: room },
  { rule: '< becomes <=', line: 'for (let row = 0; row < n; row++)', reason: 'a row of the number that stands for no row is done at once' },
  { rule: 'a number grows by one', line: 'reached[column] = 1', reason: 'whatever is not 0 says yes' },
  { rule: 'a number is doubled', line: 'reached[column] = 1', reason: 'whatever is not 0 says yes' },
  { rule: '< becomes <=', line: 'for (let j = 0; j < n; j++) {', reason: root },
  { rule: '< becomes <=', line: 'else if (j < n) slack', reason: root },
  { rule: 'a condition is always true', line: 'else if (j < n) slack', reason: root },
  { rule: 'a number grows by one', line: 'for (let j = 0; j < n; j++) columnOf', reason: 'a row for which nothing is written has column 0' },
] satisfies readonly Equivalent[];
