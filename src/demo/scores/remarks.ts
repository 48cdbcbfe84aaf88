import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { State } from '../kit/state/state.ts';
import { logSumExp, type Violation } from './geometry.ts';
import type { Measured, Problem } from './problem.ts';
import type { ScoresWords } from './words.ts';

export interface Point {
  readonly problem: Problem;
  readonly state: State;
  readonly scores: readonly number[];
  readonly own: readonly boolean[];
  readonly names: readonly string[];
  readonly violations: readonly Violation[];
  readonly probabilities: readonly number[] | undefined;
  readonly measured: Measured;
}

interface Said {
  readonly text: string;
  readonly values?: Readonly<Record<string, Told>>;
}

/** The sentences after the first, each chosen by the numbers it tells. */
export function remarks(point: Point, words: ScoresWords): Said[] {
  const about = { id: ofViolations, list: ofPairs, labels: ofLabels, none: ofSum }[point.problem.target];
  const moves = point.measured.grad.some((slope) => slope !== 0);
  return [...about(point, words), ...weight(point, words), ...(moves ? [{ text: words.arrows }] : [])];
}

function ofViolations({ violations, names, state }: Point, words: ScoresWords): Said[] {
  if (violations.length === 0) return [{ text: words.kept }];
  if (state.largest === 1) {
    return [{ text: words.onlyLargest, values: { size: { text: decimal(violations[0]!.size, 1), role: 'residual' } } }];
  }
  const rivals = { text: violations.map(({ rival }) => names[rival]!).join(', '), role: 'prediction' } as const;
  return [{ text: state.squared === 1 ? words.violatedSquared : words.violated, values: { rivals } }];
}

function ofPairs({ violations, own }: Point, words: ScoresWords): Said[] {
  if (own.every(Boolean) || !own.some(Boolean)) return [{ text: words.noPairs }];
  if (violations.length === 0) return [{ text: words.kept }];
  return [{ text: words.pairs, values: { n: { text: String(violations.length), role: 'residual' } } }];
}

function ofLabels({ probabilities }: Point, words: ScoresWords): Said[] {
  const total = probabilities!.reduce((sum, p) => sum + p, 0);
  return [{ text: words.apart, values: { total: { text: decimal(total, 2), role: 'prediction' } } }];
}

function ofSum({ scores, measured }: Point, words: ScoresWords): Said[] {
  if (measured.value === 0) return [{ text: words.exact }];
  return [{ text: logSumExp(scores) > 0 ? words.tooLarge : words.tooSmall }];
}

/** What the weight of the first class does: it counts where that class is the target, or in each class alone. */
function weight({ problem, state, own }: Point, words: ScoresWords): Said[] {
  if (!problem.weighted || state.w === 1) return [];
  if (problem.target === 'id' && !own[0]) return [{ text: words.weightless }];
  const text = problem.target === 'id' ? words.weighted : words.weightedTerm;
  return [{ text, values: { w: { text: decimal(state.w!, 1), role: 'parameter' } } }];
}
