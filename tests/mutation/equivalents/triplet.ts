import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'if (dSwap > 0) addDistanceGradient(', reason: 'what is left out is a slope times 0' },
  { rule: 'a condition is always true', line: 'if (dSwap > 0) addDistanceGradient(', reason: 'what is left out is a slope times 0' },
] satisfies readonly Equivalent[];
