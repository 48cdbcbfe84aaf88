import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'sides of - change places', line: 'let rest = max - max', reason: 'both sides are the same' },
  { rule: 'sides of - change places', line: 'let teacherRest = teacherMax - teacherMax', reason: 'both sides are the same' },
] satisfies readonly Equivalent[];
