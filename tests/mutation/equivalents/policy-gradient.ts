import type { Equivalent } from '../equivalent.ts';

const spared = 'without a bonus the entropy is multiplied by 0; it is left out to save time';

export default [
  { rule: '> becomes >=', line: 'if (entropyBonus > 0) for', reason: spared },
  { rule: 'a condition is always true', line: 'if (entropyBonus > 0) for', becomes: 'if (true) for', reason: spared },
  { rule: '> becomes >=', line: 'if (entropyBonus > 0 && p > 0) gradient', becomes: 'entropyBonus >= 0', reason: spared },
] satisfies readonly Equivalent[];
