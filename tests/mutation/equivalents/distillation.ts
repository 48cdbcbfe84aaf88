import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'sides of - change places', line: 'let rest = max - max', reason: 'both sides are the same' },
  { rule: 'sides of - change places', line: 'let teacherRest = teacherMax - teacherMax', reason: 'both sides are the same' },
  { rule: 'always the first branch', line: "const elements = sampleWeight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
