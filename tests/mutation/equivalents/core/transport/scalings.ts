import type { Equivalent } from '../../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';
const nothing = 'behind the end there is no mass above 0';
const unread = 'a scaling does not read it: it is there for the states that are annealed';

export default [
  { rule: 'a number grows by one', line: 'epsilon = 1', reason: unread },
  { rule: 'a number is doubled', line: 'epsilon = 1', reason: unread },
  { rule: '< becomes <=', line: 'at < cost.length', reason: end },
  { rule: '< becomes <=', line: 'for (let i = 0, at = 0; i < n; i++) {', below: 'let sum', reason: end },
  { rule: 'sides of - change places', line: 'violation += Math.abs(', reason: 'only its size is used' },
  { rule: '< becomes <=', line: 'i < this.u.length', reason: end },
  { rule: '< becomes <=', line: 'i < step.length', reason: end },
  { rule: '< becomes <=', line: 'plan[at] = u[i]!', becomes: 'i <= u.length', reason: end },
  { rule: '< becomes <=', line: 'cost += a[i]!', reason: nothing },
  { rule: '< becomes <=', line: 'cost += b[j]!', reason: nothing },
] satisfies readonly Equivalent[];
