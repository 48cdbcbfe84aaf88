import type { State } from '../kit/state/state.ts';
import { linear } from '../kit/plot/scale.ts';
import { scoresOf, trueClasses, type Problem } from './problem.ts';

/** Where scores lie across; a margin may reach beyond them. */
export const scale = linear([-6, 6], [0, 100]);

/** A score that is not as far below that of a true class as the margin wants. */
export interface Violation {
  /** the class that is too high, and the true class that it is too near */
  readonly rival: number;
  readonly own: number;
  /** the highest score it may have, and the score that it has */
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** The margin of a loss of margins: its parameter, or 1. */
export const marginOf = (state: State): number => state.margin ?? 1;

/** Every violation in a state, of every true class; the largest alone where only that counts. */
export function violationsOf(problem: Problem, state: State): Violation[] {
  if (problem.target !== 'id' && problem.target !== 'list') return [];
  const scores = scoresOf(problem, state);
  const own = trueClasses(problem, state);
  const all = scores.flatMap((to, rival) => scores.flatMap((trueScore, j): Violation[] => {
    const from = trueScore - marginOf(state);
    return own[j] && !own[rival] && to > from ? [{ rival, own: j, from, to, size: to - trueScore + marginOf(state) }] : [];
  })).filter(({ size }) => size > 0);
  if (state.largest !== 1) return all;
  const most = Math.max(...all.map(({ size }) => size));
  return all.filter(({ size }) => size === most).slice(0, 1);
}

/** All violations of one class together. */
export const sizeAt = (violations: readonly Violation[], k: number): number =>
  violations.reduce((sum, { rival, size }) => sum + (rival === k ? size : 0), 0);

/** ln Σ e^s. */
export function logSumExp(scores: readonly number[]): number {
  const max = Math.max(...scores);
  return max + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - max), 0));
}

/** The probability of each class: of all by a softmax, or of each alone by a sigmoid. */
export function probabilities({ target }: Problem, scores: readonly number[]): number[] | undefined {
  if (target === 'labels') return scores.map((logit) => 1 / (1 + Math.exp(-logit)));
  if (target === 'none') return scores.map((logit) => Math.exp(logit - logSumExp(scores)));
  return undefined;
}

/** How far the longest arrow goes, in the unit of the scores. */
const longest = 1.5;

/** Where each score goes, downhill: arrows as long as their gradients are to each other. */
export function aims(scores: readonly number[], grad: readonly number[]): number[] {
  const most = Math.max(...grad.map(Math.abs));
  return scores.map((score, k) => (most > 0 ? score - (grad[k]! / most) * longest : score));
}
