import type { Equivalent } from '../../../equivalent.ts';

const nothing = 'behind the end there is no mass, and nothing is moved';
const yes = 'whatever is not 0 says yes';
const none = 'any number below 0 stands for none';
const either = 'of equally short paths either will do';
const start = 'every path begins there: what all lengths have in common cancels';

export default [
  { rule: '&& becomes ||', line: 'i < x.length && j < y.length', reason: nothing },
  { rule: '< becomes <=', line: 'i < x.length && j < y.length', explains: 2, reason: nothing },
  { rule: '< becomes <=', line: 'for (let start = 0; start < n; start++)', reason: nothing },
  { rule: 'a statement is left out', line: 'rowDistanceTo[start] = 0', reason: start },
  { rule: 'an index is off by one', line: 'rowDistanceTo[start] = 0', reason: start },
  { rule: 'a number grows by one', line: 'rowDistanceTo[start] = 0', reason: start },
  { rule: 'a number grows by one', line: 'inTree[start] = 1', reason: yes },
  { rule: 'a number is doubled', line: 'inTree[start] = 1', reason: yes },
  { rule: 'a number grows by one', line: 'let end = -1', reason: none },
  { rule: 'a number is doubled', line: 'let end = -1', reason: none },
  { rule: '< becomes <=', line: 'for (let j = 0; j < m; j++) {', reason: 'behind the end no path is shorter' },
  { rule: '< becomes <=', line: 'if (length < distanceTo[j]!)', reason: either },
  { rule: 'a number grows by one', line: 'let nearest = -1', reason: none },
  { rule: 'a number is doubled', line: 'let nearest = -1', reason: none },
  { rule: '< becomes <=', line: 'distanceTo[j]! < distanceTo[nearest]!', becomes: 'distanceTo[j]! <=', reason: either },
  { rule: 'a number grows by one', line: 'settled[nearest] = 1', reason: yes },
  { rule: 'a number is doubled', line: 'settled[nearest] = 1', reason: yes },
  { rule: 'a statement is left out', line: 'rows = []', reason: 'rows looked at again have the same lengths: it only takes longer' },
  { rule: '< becomes <=', line: 'for (let i = 0; i < n; i++) {', reason: nothing },
  { rule: 'a number grows by one', line: 'inTree[i] = 1', reason: yes },
  { rule: 'a number is doubled', line: 'inTree[i] = 1', reason: yes },
  { rule: '< becomes <=', line: 'rowDistanceTo[i]! < distanceTo[end]!', becomes: 'i <= n', reason: 'behind the end there is no row in the tree' },
  { rule: '< becomes <=', line: 'rowDistanceTo[i]! < distanceTo[end]!', becomes: '<= distanceTo[end]!', reason: 'where both are equal, what is added is 0' },
  { rule: '< becomes <=', line: 'if (settled[j]) columnPotential[j]', reason: 'behind the end no column is settled' },
  { rule: '< becomes <=', line: 'flows.push(i, j, plan[i * m + j]!)', becomes: 'i <= n', reason: nothing },
] satisfies readonly Equivalent[];
