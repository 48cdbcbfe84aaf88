import { expect, test } from 'vitest';
import { infoNce } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261122);
const matrix = (rows: number, columns: number): number[][] => random.list(rows, () => random.list(columns, () => random.between(-2, 2)));
const cosine = (a: readonly number[], b: readonly number[]): number => a.reduce((dot, value, i) => dot + value * b[i]!, 0) / (Math.hypot(...a) * Math.hypot(...b));

/** The definition, as two loops. */
function byLoops(query: number[][], key: number[][], temperature: number): number[] {
  return query.map((q, i) => {
    let all = 0;
    for (const k of key) all += Math.exp(cosine(q, k) / temperature);
    return -Math.log(Math.exp(cosine(q, key[i]!) / temperature) / all);
  });
}

test.each([[1, 3], [2, 2], [7, 4], [20, 8]])('infoNce of %d rows of %d numbers is what two loops over the batch give', (rows, columns) => {
  for (const temperature of [0.07, 0.5, 2]) {
    const [query, key] = [matrix(rows, columns), matrix(rows, columns)];
    const { elements } = infoNce(query, key, { temperature, reduction: 'none' });
    byLoops(query, key, temperature).forEach((loss, row) => near(elements![row]!, loss, 1e-12, `row ${row}`, 1e-15));
    const both = infoNce(query, key, { temperature, symmetric: true, reduction: 'none' }).elements!;
    byLoops(key, query, temperature).forEach((loss, row) => near(both[row]!, (loss + elements![row]!) / 2, 1e-12, `both ways, row ${row}`, 1e-15));
  }
});

test('infoNce does not depend on the lengths of the embeddings, and its slopes shrink as they grow', () => {
  const [query, key] = [matrix(5, 3), matrix(5, 3)];
  const [plain, longer] = [infoNce(query, key), infoNce(query.map((row) => row.map((value) => 4 * value)), key)];
  expect(longer.value).toBe(plain.value);
  plain.grad.query.forEach((slope, i) => near(longer.grad.query[i]!, slope / 4, 1e-12, `slope ${i}`, 1e-15));
});

test('infoNce is the same when the pairs are put in another order', () => {
  const [query, key] = [matrix(6, 3), matrix(6, 3)];
  near(infoNce(query.toReversed(), key.toReversed()).value, infoNce(query, key).value, 1e-13, 'reversed');
});

test('the slopes of infoNce stand at right angles to their rows', () => {
  const [query, key] = [matrix(4, 3), matrix(4, 3)];
  const { grad } = infoNce(query, key, { symmetric: true });
  query.forEach((row, i) => expect(Math.abs(row.reduce((dot, value, k) => dot + value * grad.query[3 * i + k]!, 0))).toBeLessThan(1e-13));
});
