import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'if (p[i]! < 0 || p[i]! > 1) throw', becomes: 'i <= p.length', reason: 'beyond the end there is nothing that is below 0 or above 1' },
  { rule: '< becomes <=', line: 'for (let i = 0; i < pixels; i++) {', reason: 'one pixel too far falls off the end of typed arrays' },
  { rule: '< becomes <=', line: 'grad[i * classes + k] = object[i]', reason: 'one pixel too far falls off the end, as it has no slope' },
] satisfies readonly Equivalent[];
