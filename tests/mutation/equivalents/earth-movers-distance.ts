import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'always the second branch', line: 'const { from, to, mass } = dimensions === 1', reason: 'on a line, sorting finds the cheapest plan sooner, not a cheaper one' },
  { rule: '< becomes <=', line: 'for (let at = 0; at < cost.length; at++) cost', reason: 'what is written behind the end of a typed array is lost' },
  { rule: 'a condition is always true', line: 'if (weighted || n !== m) return', reason: 'both methods find the cheapest plan; this one takes longer' },
] satisfies readonly Equivalent[];
