import { multiclassHinge, multilabelMargin } from 'lossary';

const scores = [0.1, 0.2, 0.4, 0.8];
const loss = (s: readonly number[], target: readonly number[]) => multilabelMargin([s], [target]).value;

/** The loss as PyTorch computes it, which takes any list of ids up to −1, one listed twice for two. */
function unchecked(s: readonly number[], target: readonly number[]): number {
  const end = target.indexOf(-1);
  const ids = end < 0 ? target : target.slice(0, end);
  const others = s.filter((_, id) => !ids.includes(id));
  return ids.reduce((sum, id) => sum + others.reduce((part, other) => part + Math.max(0, 1 - s[id]! + other), 0), 0) / s.length;
}

/** The numbers that the page on the multi-label margin loss prints, and how each comes about. */
export const numbers = {
  'example': () => loss(scores, [3, 0, -1, -1]),
  'pair-31': () => 1 - 0.8 + 0.2,
  'pair-32': () => 1 - 0.8 + 0.4,
  'pair-01': () => 1 - 0.1 + 0.2,
  'pair-02': () => 1 - 0.1 + 0.4,
  'one-class': () => loss([0.5, 1, 2], [1, -1, -1]),
  'one-class-hinge': () => multiclassHinge([[0.5, 1, 2]], [1]).value,
  'shifted': () => loss(scores.map((s) => s + 100), [3, 0, -1, -1]),
  'no-class': () => loss(scores, [-1, -1, -1, -1]),
  'table-as-ids': () => unchecked(scores, [1, 0, 0, 1]),
  'ids-unchecked': () => unchecked(scores, [3, 0, -1, -1]),
  'few': () => loss(new Array<number>(100).fill(0), [0, 1, ...new Array<number>(98).fill(-1)]),
  'many': () => loss(new Array<number>(100).fill(0), [...Array.from({ length: 50 }, (_, id) => id), ...new Array<number>(50).fill(-1)]),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'equal-scores': () => [0.5, 1, 2].indexOf(loss([0, 0, 0, 0], [0, 1, -1, -1])),
};
