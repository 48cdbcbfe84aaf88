import type { Equivalent } from '../equivalent.ts';

const sign = 'unknown is 0 or NaN: neither has a sign that shows';

export default [
  { rule: '+= becomes -=', line: 'unknown += ti - ti', reason: sign },
  { rule: 'sides of - change places', line: 'unknown += ti - ti', reason: sign },
  { rule: '+ becomes -', line: '(distance[i]! + unknown) / columns', reason: sign },
] satisfies readonly Equivalent[];
