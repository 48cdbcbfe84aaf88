import type { Equivalent } from '../equivalent.ts';

const sign = 'nan is 0 or NaN: neither has a sign that shows';

export default [
  { rule: '+= becomes -=', line: 'nan += ti - ti', reason: sign },
  { rule: 'sides of - change places', line: 'nan += ti - ti', reason: sign },
  { rule: '+ becomes -', line: '(distance[i]! + nan) / columns', reason: sign },
] satisfies readonly Equivalent[];
