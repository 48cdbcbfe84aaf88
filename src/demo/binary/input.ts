import type { Field } from '../kit/state/state.ts';

/** What a binary loss takes as its prediction, by the name of its argument. */
export type Input = 'logit' | 'probability' | 'score';

interface Shown {
  readonly symbol: string;
  /** the predictions that are drawn, and where the point stands at first: on an error for a target of 1, where the slope is at work */
  readonly field: Field;
  /** the predictions whose losses, and whose slopes, the panels hold: a logarithm ends nowhere */
  readonly loss: readonly [number, number];
  readonly slope: readonly [number, number];
  /** the predictions of the table */
  readonly rows: readonly number[];
  /** decimals of a prediction */
  readonly digits: number;
}

export const inputs: Readonly<Record<Input, Shown>> = {
  logit: {
    symbol: 'z', field: { min: -6, max: 6, step: 0.1, default: -1.5 }, loss: [-6, 6], slope: [-6, 6],
    rows: [-40, -20, -6, -4, -2, 0, 2, 4, 6, 20, 40], digits: 1,
  },
  probability: {
    symbol: 'p̂', field: { min: 0, max: 1, step: 0.01, default: 0.2 }, loss: [0.01, 0.99], slope: [0.1, 0.9],
    rows: [0, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1], digits: 2,
  },
  score: {
    symbol: 's', field: { min: -3, max: 3, step: 0.1, default: -0.5 }, loss: [-3, 3], slope: [-3, 3],
    rows: [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3], digits: 1,
  },
};

/** The logits of the wide view, in which number formats give out. */
export const wideField: Field = { min: -45, max: 45, step: 0.5, default: -1.5 };

/** The predictions that the point moves over, in the view that is shown. */
export const predictionField = (input: Input, wide: boolean): Field => (wide ? wideField : inputs[input].field);

/** The two targets of a loss, the positive first. */
export const targetsOf = (signed: boolean): readonly [number, number] => (signed ? [1, -1] : [1, 0]);
