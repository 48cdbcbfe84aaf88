import type { Equivalent } from '../equivalent.ts';

const squared = 'only its square is used';

export default [
  { rule: 'sides of - change places', line: "if (variant === 'least-squares') return { value: 0.5 * ((real - 1)", becomes: '((1) - (real)) ** 2', reason: squared },
  { rule: 'sides of - change places', line: "if (variant === 'least-squares') return { value: 0.5 * (fake - 1)", becomes: '((1) - (fake)) ** 2', reason: squared },
  { rule: '> becomes >=', line: 'real: 0 - (real > 0 ?', reason: 'at score 0 the decay is 1' },
  { rule: '< becomes <=', line: 'fake: (fake < 0 ?', reason: 'at score 0 the decay is 1' },
] satisfies readonly Equivalent[];
