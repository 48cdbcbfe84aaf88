import { marginRanking } from '#losses/margin-ranking';
import type { ShownParameters } from '../kit/figure/names.ts';
import { sample } from '../kit/plot/sample.ts';
import type { Field, Fields, State } from '../kit/state/state.ts';

export const reach = 3;
export const names = ['s1', 's2'] as const;

/** The length of a step of descent, in gradients. */
export const learningRate = 0.5;

const score = (value: number): Field => ({ min: -reach, max: reach, step: 0.01, default: value });

/** At first the second score is higher, although the first should be. */
export const fieldsOf = ({ margin }: ShownParameters): Fields =>
  ({ s1: score(-0.4), s2: score(0.8), second: { min: 0, max: 1, step: 1, default: 0 }, margin: margin!.field! });

export interface Measure {
  readonly scores: readonly [first: number, second: number];
  /** 1 where the first should be higher, −1 where the second should */
  readonly target: 1 | -1;
  readonly margin: number;
  readonly value: number;
  readonly grad: readonly [first: number, second: number];
  /** by how much the one that should be higher is so */
  readonly lead: number;
  readonly next: readonly [first: number, second: number];
}

/** Everything the figure says about two scores, by the library. */
export function measure(state: State): Measure {
  const scores = [state['s1']!, state['s2']!] as const;
  const target = state['second'] === 1 ? -1 : 1;
  const margin = state['margin']!;
  const { value, grad: { score1, score2 } } = marginRanking([scores[0]], [scores[1]], [target], { margin });
  const grad = [score1[0]!, score2[0]!] as const;
  return {
    scores, target, margin, value, grad, lead: target * (scores[0] - scores[1]),
    next: [scores[0] - learningRate * grad[0], scores[1] - learningRate * grad[1]],
  };
}

/** The loss over the lead: it falls by 1 a unit and is 0 from the margin on. */
export function curve({ lead, margin }: Measure) {
  const end = Math.max(3, 1.1 * Math.abs(lead), 1.2 * margin);
  const positions = sample(-end, end, 8, [margin]).map((at) => [at, marginRanking([at], [0], [1], { margin }).value] as const);
  return { span: [-end, end] as const, highest: 1.05 * (end + margin), branches: [{ key: 'loss', positions, active: true }] };
}

/** Which sentence is true: exactly at the margin the gradient is that of the active side. */
export function captionOf({ value, grad, lead }: Measure): 'wrong' | 'close' | 'edge' | 'satisfied' {
  if (value > 0) return lead < 0 ? 'wrong' : 'close';
  return grad[0] !== 0 ? 'edge' : 'satisfied';
}
