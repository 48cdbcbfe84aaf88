import type { Drawn } from '../drawn.ts';

/** Three numbers, one a class. */
export type Row = readonly number[];

export const sum = (numbers: Row): number => numbers.reduce((total, number) => total + number, 0);

const softmax = (logits: Row, temperature: number): Row => {
  const terms = logits.map((z) => Math.exp(z / temperature));
  return terms.map((term) => term / sum(terms));
};

/** −Σ p ln q in nats, and 0 where p is 0. */
export const crossEntropy = (p: Row, q: Row): number => sum(p.map((share, k) => (share === 0 ? 0 : -share * Math.log(q[k]!))));

/** What a state means, from its card and the function that readers import. */
export interface Told {
  readonly logits: Row;
  readonly p: Row;
  /** what the loss wants */
  readonly q: Row;
  readonly loss: number;
  readonly grad: Row;
  /** by differences, so that no chain rule of the figure is believed */
  readonly logitGrad: Row;
  /** the probabilities after a step of descent */
  readonly next: Row;
  readonly mean: () => number;
  /** without the weight of the first class */
  readonly plain: () => number;
}

const step = 1e-5;

export function told({ card, state }: Drawn): Told {
  const [first, second] = card.arguments;
  const three = (letter: string): Row => [1, 2, 3].map((k) => state[`${letter}${k}`]!);
  const { temperature = 1, labelSmoothing = 0, y } = state;
  const weight = 'w' in state && { weight: [state['w'], 1, 1] };
  const shown = Object.keys(card.parameters).filter((name) => name in state).map((name) => [name, state[name]]);
  const options = { ...Object.fromEntries(shown), ...weight, reduction: 'sum' };
  const logits = three('z');
  const targets: Readonly<Record<string, () => { readonly given: readonly unknown[]; readonly q: Row }>> = {
    id: () => ({ given: [y], q: [0, 1, 2].map((k) => (k === y ? 1 : 0)) }),
    real: () => ({ given: [three('v')], q: softmax(three('v'), temperature) }),
    distribution() {
      const q = three('t').map((share) => (sum(three('t')) > 0 ? share / sum(three('t')) : 1 / 3));
      return { given: [q], q };
    },
  };
  const { given, q } = targets[second!.numbers]!();
  const inputs: Readonly<Record<string, (z: Row) => Row>> = {
    real: (z) => z, distribution: (z) => softmax(z, 1), 'log-distribution': (z) => softmax(z, 1).map(Math.log),
  };
  const input = inputs[first!.numbers]!;
  const value = (z: Row, change = {}): number => card.loss([input(z)], given, { ...options, ...change }).value;
  const beside = (k: number, by: number): number => value(logits.map((z, j) => z + (j === k ? by : 0)));
  const logitGrad = logits.map((_, k) => (beside(k, step) - beside(k, -step)) / (2 * step));
  return {
    logits, p: softmax(logits, temperature), q: q.map((share) => (1 - labelSmoothing) * share + labelSmoothing / 3),
    loss: value(logits), grad: [...card.loss([input(logits)], given, options).grad as Float64Array], logitGrad,
    next: softmax(logits.map((z, k) => z - logitGrad[k]!), temperature),
    mean: () => value(logits, { reduction: 'mean' }), plain: () => value(logits, { weight: [1, 1, 1] }),
  };
}
