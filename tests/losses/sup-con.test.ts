import { expect, test } from 'vitest';
import { ntXent, supCon } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261122);
const matrix = (rows: number, columns: number): number[][] => random.list(rows, () => random.list(columns, () => random.between(-2, 2)));
const cosine = (a: readonly number[], b: readonly number[]): number => a.reduce((dot, value, i) => dot + value * b[i]!, 0) / (Math.hypot(...a) * Math.hypot(...b));

/** The definition of L_out, as loops over anchors, positives and all others. */
function byLoops(rows: number[][], ids: number[], temperature: number): number[] {
  return rows.map((anchor, i) => {
    let [loss, positives] = [0, 0];
    rows.forEach((positive, p) => {
      if (p === i || ids[p] !== ids[i]) return;
      let others = 0;
      rows.forEach((other, a) => { if (a !== i) others += Math.exp(cosine(anchor, other) / temperature); });
      loss -= Math.log(Math.exp(cosine(anchor, positive) / temperature) / others);
      positives++;
    });
    return positives > 0 ? loss / positives : 0;
  });
}

test.each([[1, 3, 1], [4, 2, 2], [9, 4, 3], [20, 8, 6]])('supCon of %d rows of %d numbers in %d classes is what three loops over the batch give', (rows, columns, classes) => {
  for (const temperature of [0.1, 0.5, 2]) {
    const [embedding, ids] = [matrix(rows, columns), random.list(rows, () => random.integer(0, classes - 1))];
    const { elements } = supCon(embedding, ids, { temperature, reduction: 'none' });
    byLoops(embedding, ids, temperature).forEach((loss, row) => near(elements![row]!, loss, 1e-12, `row ${row}`, 1e-14));
  }
});

test('where every class has two rows, supCon is ntXent over its pairs', () => {
  const [first, second] = [matrix(5, 3), matrix(5, 3)];
  const ids = [0, 1, 2, 3, 4];
  const { value, grad } = supCon([...first, ...second], [...ids, ...ids], { temperature: 0.5 });
  const pairs = ntXent(first, second, { temperature: 0.5 });
  near(value, pairs.value, 1e-13, 'value');
  [...pairs.grad.first, ...pairs.grad.second].forEach((slope, i) => near(grad[i]!, slope, 1e-12, `slope ${i}`, 1e-15));
});

test('only which ids are equal counts, and the order of the rows does not', () => {
  const embedding = matrix(6, 3);
  const { value } = supCon(embedding, [0, 0, 1, 1, 2, 0]);
  expect(supCon(embedding, [9, 9, 4, 4, 70, 9]).value).toBe(value);
  near(supCon(embedding.toReversed(), [0, 2, 1, 1, 0, 0]).value, value, 1e-13, 'reversed');
});

test('a row with k positives costs at least ln(k)', () => {
  for (let round = 0; round < 50; round++) {
    const { elements } = supCon(matrix(6, 3), [0, 0, 0, 1, 1, 1], { reduction: 'none' });
    for (const loss of elements!) expect(loss).toBeGreaterThan(Math.LN2);
  }
});
