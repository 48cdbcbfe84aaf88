import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
  { rule: '< becomes <=', line: 'weight[i] === 0 && elements[i] === Infinity', reason: 'one number too far falls off the end' },
  { rule: 'a number grows by one', line: 'elements[i] = grad[i] = 0', becomes: 'grad[i] = 1', reason: 'what is written is then multiplied by its weight of 0' },
] satisfies readonly Equivalent[];
