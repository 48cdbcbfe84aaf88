import type { Verdict } from './judge.ts';

/** A mutant that no test can tell from the original, because it means the same. */
interface Equivalent {
  readonly id: string;
  readonly rule: string;
  /** a part of the changed line as it was */
  readonly line: string;
  readonly reason: string;
}

const unused = 'only what is returned counts, and elements are returned for none alone';

const equivalents: readonly Equivalent[] = [
  { id: 'binary-cross-entropy-with-logits', rule: '< becomes <=', line: 'g: logit < 0 ?', reason: 'at logit 0 both shares are one half' },
  { id: 'binary-cross-entropy-with-logits', rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: unused },
  { id: 'dice', rule: '< becomes <=', line: 'grad[i] = (scale * (overlap', reason: 'one number too far is written over by the next image, or falls off the end' },
  { id: 'huber', rule: '<= becomes <', line: 'const inside = size <= delta', reason: 'both pieces agree at the joint, in value and in slope' },
  { id: 'huber', rule: '* becomes /', line: 'delta * Math.sign(residual)', reason: 'outside the joint the sign is 1 or -1' },
  { id: 'huber', rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: unused },
  { id: 'log-cosh', rule: '< becomes <=', line: 'if (size < 1)', reason: 'both forms are exact to the last digit around 1' },
  { id: 'log-cosh', rule: 'a number grows by one', line: 'if (size < 1)', reason: 'both forms are exact to the last digits from 1 to 2' },
  { id: 'log-cosh', rule: 'a number is doubled', line: 'if (size < 1)', reason: 'both forms are exact to the last digits from 1 to 2' },
  { id: 'mean-absolute-error', rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: unused },
  { id: 'mean-squared-error', rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: unused },
  { id: 'sparse-categorical-cross-entropy', rule: '> becomes >=', line: 'if (z[i]! > z[top]!) top = i', reason: 'of equal logits either may stand for the highest' },
  { id: 'sparse-categorical-cross-entropy', rule: 'sides of - change places', line: 'let rest = highest - highest', reason: 'both sides are the same' },
  { id: 'triplet', rule: '> becomes >=', line: 'if (fromPositive > 0) addSlopes(', reason: 'what is left out is a slope times 0' },
  { id: 'triplet', rule: 'a condition is always true', line: 'if (fromPositive > 0) addSlopes(', reason: 'what is left out is a slope times 0' },
];

/** Why a mutant means the same as the original; none if it does not. */
export function reasonOf(id: string, { edit, before }: Verdict): string | undefined {
  return equivalents.find((one) => one.id === id && one.rule === edit.rule && before.includes(one.line))?.reason;
}
