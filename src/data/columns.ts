/** The two columns that a loss takes. */
export const roles = ['prediction', 'target'] as const;
export type Role = (typeof roles)[number];

/** Where the two columns are, from 0. */
export type Places = Readonly<Record<Role, number>>;

/** What a prediction is: a number in the unit of its target, the probability of the positive class, or a score without bounds. */
export const meanings = ['value', 'probability', 'logit'] as const;
export type Meaning = (typeof meanings)[number];

const isProbability = /^(?:y?(?:prob|proba|probability|probabilities)|p|phat|확률|예측확률)$/;
const isLogit = /^y?(?:logits?|scores?|decisionfunction|margin|로짓|점수)$/;
const names: Readonly<Record<Role, readonly RegExp[]>> = {
  prediction: [
    /^(?:y?(?:predictions?|predicted|preds?|hat|predict)|yhat|ŷ|forecast|fitted|outputs?|predictedvalue|예측|예측값|예측치|예상|추정값)$/,
    isProbability, isLogit, /pred|예측|hat$/,
  ],
  target: [/^(?:y?(?:targets?|true|truth|actuals?|labels?|observed)|groundtruth|gt|정답|정답값|실제|실제값|실측|실측값|관측값|레이블|라벨|타깃|타겟)$/, /^(?:y|class)$/, /true|target|actual|label|정답|실제/],
};

/** A name without case, spaces and signs: `Y_Pred` and `y pred` are one. */
const key = (name: string): string => name.normalize('NFC').toLowerCase().replace(/[\s_\-.()[\]]/g, '');

/** The columns that are called what predictions and targets are called; otherwise the first two that are left. */
export function placesOf(columns: readonly string[]): Places {
  const keys = columns.map(key);
  const find = (role: Role, taken: number): number => {
    const found = names[role].flatMap((name) => keys.findIndex((text, at) => at !== taken && name.test(text))).find((at) => at >= 0);
    return found ?? -1;
  };
  const target = find('target', -1);
  const prediction = find('prediction', target);
  const free = keys.map((_, at) => at).filter((at) => at !== target && at !== prediction);
  const [one, other] = prediction < 0 ? [free[0] ?? 0, free[1] ?? 0] : [prediction, free[0] ?? 0];
  return { prediction: one, target: target < 0 ? other : target };
}

/** What the columns hold, as far as it decides which losses apply. */
export interface Facts {
  /** the two numbers that every target is one of: 0 and 1, or −1 and 1 */
  readonly labels: 'zero-one' | 'signs' | undefined;
  /** no prediction is below 0 or above 1 */
  readonly withinOne: boolean;
}

export function factsOf(prediction: Float64Array, target: Float64Array): Facts {
  const every = (numbers: Float64Array, holds: (number: number) => boolean) => numbers.every(holds);
  const labels = every(target, (y) => y === 0 || y === 1) ? 'zero-one' : every(target, (y) => y === -1 || y === 1) ? 'signs' : undefined;
  return { labels, withinOne: every(prediction, (p) => p >= 0 && p <= 1) };
}

/** What predictions are taken for until the reader says otherwise: without labels numbers, and with labels what fits into 0 to 1 probabilities. */
export function meaningOf({ labels, withinOne }: Facts, name: string): Meaning {
  if (!labels) return 'value';
  return withinOne && !isLogit.test(key(name)) ? 'probability' : 'logit';
}
