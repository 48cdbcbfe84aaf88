import type { Equivalent } from '../equivalent.ts';

const spared = 'without a bonus the entropy is multiplied by 0; it is left out to save time';

export default [
  { rule: '> becomes >=', line: 'if (z[i]! > z[top]!) top = i', reason: 'of equal logits either may stand for the highest' },
  { rule: 'sides of - change places', line: 'let rest = highest - highest', reason: 'both sides are the same' },
  { rule: '> becomes >=', line: 'if (entropyBonus > 0) for', reason: spared },
  { rule: 'a condition is always true', line: 'if (entropyBonus > 0) for', becomes: 'if (true) for', reason: spared },
  { rule: '> becomes >=', line: 'if (entropyBonus > 0 && p > 0) slope', becomes: 'entropyBonus >= 0', reason: spared },
] satisfies readonly Equivalent[];
