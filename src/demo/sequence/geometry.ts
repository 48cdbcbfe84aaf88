import { ctc } from '#losses/ctc';
import type { Table } from '../kit/figure/table.ts';
import { decimal } from '../kit/figure/format.ts';
import type { Field, State } from '../kit/state/state.ts';
import { align, type Alignment } from './alignment.ts';
import { classes, labelsOf, longestWord, repeatsIn } from './word.ts';

export const mostFrames = 6;
/** Logits of a network that has begun to learn: the word is the most probable, and other paths are still likely. */
const rising = [[1, 0.5, -0.5], [0, 1, -0.5], [0, 1.5, 0], [1, 0, 0.5], [0, -0.5, 1.5], [1.5, -0.5, 0]] as const;
const logit = (frame: number, id: number): Field => ({ min: -6, max: 6, step: 0.1, default: rising[frame]![id]! });

/** Name of the field of a logit: `z21` is frame 2, class 1. */
export const logitName = (frame: number, id: number) => `z${frame + 1}${id}` as 'z10';

type LogitName = `z${1 | 2 | 3 | 4 | 5 | 6}${0 | 1 | 2}`;
const logits = Object.fromEntries(rising.flatMap((row, frame) =>
  row.map((_, id) => [logitName(frame, id), logit(frame, id)]))) as Record<LogitName, Field>;

export const fields = {
  word: { min: 0, max: longestWord, step: 1, default: 4 },
  frames: { min: 1, max: mostFrames, step: 1, default: mostFrames },
  ...logits,
} as const;
export type SequenceState = State<typeof fields>;

/** Everything the figure says of one sequence: the loss by the library, and what its gradient is made of. */
export interface Sequence {
  readonly labels: readonly number[];
  /** [frames][classes] */
  readonly logit: readonly (readonly number[])[];
  readonly softmax: readonly (readonly number[])[];
  /** ∂loss / ∂logit, which is softmax − posterior; undefined where no alignment exists */
  readonly grad: readonly (readonly number[])[] | undefined;
  /** the share of the paths that are at a class, all states of that class together */
  readonly posterior: readonly (readonly number[])[] | undefined;
  readonly alignment: Alignment;
  /** −ln of the probability of all paths together */
  readonly loss: number;
  /** the same by the default reduction, divided by the number of labels */
  readonly mean: number;
  /** with `zeroInfinity` */
  readonly zeroed: number;
  /** paths in all, and those that collapse to the labels */
  readonly paths: number;
  readonly valid: number;
  /** the fewest frames that the labels need */
  readonly least: number;
}

export function measure(state: SequenceState): Sequence {
  const labels = labelsOf(state.word);
  const z = Array.from({ length: state.frames }, (_, frame) => classes.map((__, id) => state[logitName(frame, id)]));
  const { value: loss, grad } = ctc([z], [labels], { reduction: 'sum' });
  const logSoftmax = z.map(logSoftmaxOf);
  const softmax = logSoftmax.map((row) => row.map(Math.exp));
  const slopes = loss === Infinity ? undefined : z.map((row, frame) => row.map((_, id) => grad[frame * classes.length + id]!));
  const paths = classes.length ** state.frames;
  const equal = ctc([z.map((row) => row.map(() => 0))], [labels], { reduction: 'sum' }).value; // −ln of the share of the paths
  return {
    labels, logit: z, softmax, grad: slopes, loss, paths,
    posterior: slopes && softmax.map((row, frame) => row.map((p, id) => p - slopes[frame]![id]!)),
    alignment: align(logSoftmax, labels),
    mean: ctc([z], [labels]).value,
    zeroed: ctc([z], [labels], { zeroInfinity: true }).value,
    valid: Math.round(paths * Math.exp(-equal)),
    least: labels.length + repeatsIn(labels),
  };
}

function logSoftmaxOf(z: readonly number[]): number[] {
  const normalizer = logSumExp(z);
  return z.map((one) => one - normalizer);
}

export function logSumExp(z: readonly number[]): number {
  const top = Math.max(...z);
  return top + Math.log(z.reduce((sum, one) => sum + Math.exp(one - top), 0));
}

/** Where the gradient is largest. */
export interface Steepest {
  readonly frame: number;
  readonly id: number;
  readonly slope: number;
}

export function steepestOf(grad: readonly (readonly number[])[]): Steepest {
  const slopes = grad.flatMap((row, frame) => row.map((slope, id) => ({ frame, id, slope })));
  return slopes.reduce((a, b) => (Math.abs(b.slope) > Math.abs(a.slope) + 1e-9 ? b : a)); // of equal ones the first
}

/** One row for each frame and class; where no alignment exists, posterior and gradient have none. */
export function tableOf({ logit: z, softmax, posterior, grad }: Sequence, head: readonly string[]): Table {
  const shown = (value: number | undefined): string => (value === undefined ? '—' : decimal(value, 3));
  return {
    head,
    rows: z.flatMap((row, frame) => row.map((one, id) => {
      const rest = [softmax, posterior, grad].map((of) => shown(of?.[frame]![id]));
      return [`${frame + 1} ${classes[id]}`, decimal(one, 1), ...rest];
    })),
  };
}
