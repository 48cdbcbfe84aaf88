import { normalizationBackward, normalizeRows } from '#core/embeddings/cosine';
import { arcface } from '#losses/arcface';
import { spotsOf, toward, type BatchLoss, type Member } from './batch.ts';
import { cosines } from './cosines.ts';

const center = (number: number, letter: string, degrees: number): Member =>
  ({ word: 'center', number, letter, shape: 'square', role: 'target', start: toward(degrees, 1) });

/** ArcFace takes cosines: its gradient goes on to the embedding and the class centers by the chain rule. */
export const arcfaceOfDirections: BatchLoss = {
  members: [
    { word: 'embedding', letter: 'x', shape: 'circle', role: 'prediction', start: toward(60, 1.25) },
    center(1, 'w₁', 95), center(2, 'w₂', 15), center(3, 'w₃', 215),
  ],
  rows: [1, 2, 3].map((positive) => ({ anchor: 0, others: [1, 2, 3], positives: [positive] })),
  logits: (given, { others, positives: [positive] }, { margin, scale }) =>
    given.map((cosine, at) => scale! * (others[at] === positive ? Math.cos(Math.acos(cosine) + margin!) : cosine)),
  measure: (points, row, { margin, scale }) => {
    const target = row.others.indexOf(row.positives[0]!);
    const { value, grad: slopes } = arcface(cosines(points, row), [target], { margin: margin!, scale: scale! });
    const rows = normalizeRows(points.flat(), 2);
    const grad = new Float64Array(2 * points.length);
    row.others.forEach((other, at) => {
      for (const axis of [0, 1]) {
        grad[axis]! += slopes[at]! * rows.unit[2 * other + axis]!;
        grad[2 * other + axis] = slopes[at]! * rows.unit[axis]!;
      }
    });
    normalizationBackward(grad, rows, 2);
    return { value, grad: spotsOf(grad) };
  },
  rate: ({ scale }) => 0.4 / scale!,
};
