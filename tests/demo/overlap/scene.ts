import type { Card } from '#core/card/kinds';
import type { LossResult } from '#core/result';
import { side, targetNames, targets, unpackRow } from '#demo/overlap/mask';
import type { Drawn } from '../drawn.ts';

type Numbers = readonly number[];
type Options = Readonly<Record<string, number>>;

/** A state of the figure, and what the public function of the loss gives for any mask in it. */
export interface Scene {
  readonly id: string;
  readonly painted: Numbers;
  readonly target: Numbers;
  readonly options: Options;
  /** value, slope by what is painted, and the function's own gradient */
  readonly lossOf: (painted?: Numbers, options?: Options) => { readonly value: number; readonly slope: Numbers; readonly grad: Numbers };
}

/** The painted probability as a logit, as the caption says: limited to ±8. Rounded, so that errors that are equal tie. */
export const logit = (p: number): number => (p === 0 ? -8 : p === 1 ? 8 : Number((Math.log(p) - Math.log(1 - p)).toFixed(12)));

export function sceneOf({ card, state }: Drawn): Scene {
  const painted = Array.from({ length: side }, (_, row) => unpackRow(state[`r${row}`]!)).flat();
  const target = targets[targetNames[state['target']!]!];
  const shown = Object.entries(card.parameters).filter(([, { slider }]) => slider);
  const options = Object.fromEntries(shown.map(([name, parameter]) => [name, state[name] ?? parameter.default]));
  const lossOf: Scene['lossOf'] = (mask = painted, changed = {}) => {
    const { value, grad: own } = called(card, mask, target, { ...options, ...changed });
    const grad = Array.from(own);
    const slope = grad.length === mask.length ? grad : mask.map((_, at) => grad[2 * at + 1]! - grad[2 * at]!);
    return { value, slope, grad };
  };
  return { id: card.id, painted, target, options, lossOf };
}

/** The call that a reader would write. */
function called({ id, arguments: [first, second], loss }: Card, p: Numbers, t: Numbers, options: Options): LossResult {
  if (id === 'boundary') return loss(p, t, { width: 8 });
  if (first!.name === 'logit') return loss(p.map(logit), t, options);
  if (first!.form === 'rows') return loss(p, t, options);
  const rows = p.map((probability) => [1 - probability, probability]);
  return second!.form === 'ids' ? loss(rows, t) : loss(rows, t.map((on) => [1 - on, on]), options);
}

export const sum = (numbers: Numbers): number => numbers.reduce((total, number) => total + number, 0);
export const hitOf = (p: Numbers, t: Numbers): number => sum(p.map((probability, at) => probability * t[at]!));
export const extraOf = (p: Numbers, t: Numbers): number => sum(p.map((probability, at) => probability * (1 - t[at]!)));
export const missedOf = (p: Numbers, t: Numbers): number => sum(p.map((probability, at) => (1 - probability) * t[at]!));
