import type { Equivalent } from '../../../equivalent.ts';

const end = 'what is written behind the end of a typed array is lost';
const meet = 'where parabolas meet, either is as low';

export default [
  { rule: '< becomes <=', line: 'outside[i] = mask[i] ?', reason: end },
  { rule: '< becomes <=', line: 'squared[i]! *= squared[i]!', reason: end },
  { rule: '< becomes <=', line: 'for (let from = 0; from < mask.length', reason: end },
  { rule: '< becomes <=', line: 'distances[i] = mask[i] === value', becomes: 'i <= mask.length', reason: end },
  { rule: 'a condition is always false', line: 'if (f === Infinity) continue', reason: 'a parabola of infinite height is nowhere the lowest: to leave it out saves time alone' },
  { rule: 'infinity becomes one', line: 'let crossing = -Infinity', reason: 'a parabola that is passed left of the image is nowhere the lowest in it' },
  { rule: '> becomes >=', line: 'if (crossing > start[parts - 1]!)', reason: meet },
  { rule: '< becomes <=', line: 'while (part + 1 < parts', becomes: '<= x', reason: meet },
  { rule: 'sides of - change places', line: 'const offset = x - vertex[part]!', reason: 'only its square is used' },
] satisfies readonly Equivalent[];
