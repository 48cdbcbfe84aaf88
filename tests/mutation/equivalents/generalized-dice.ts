import type { Equivalent } from '../equivalent.ts';

const off = 'what is written past the end of a typed array is lost, and nothing past it is refused';

export default [
  { rule: '< becomes <=', line: 'grad[from + k] = gradSize', reason: 'one number too far is written over by the next pixel, or falls off the end' },
  { rule: '< becomes <=', line: 'for (let k = 0; k < classes; k++) {', below: 'const pi', reason: off },
  { rule: '< becomes <=', line: 'for (let k = 0; k < classes; k++) {', below: 'weightedIntersection += weight', reason: off },
  { rule: '< becomes <=', line: 'for (let from = 0; from < p.length; from += classes) {', below: 'k++) grad[from + k]', reason: off },
  { rule: '< becomes <=', line: 'for (let k = 0; k < volume.length; k++)', reason: off },
] satisfies readonly Equivalent[];
