import { expect, test } from 'vitest';
import { infoNce, ntXent } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261122);
const matrix = (rows: number, columns: number): number[][] => random.list(rows, () => random.list(columns, () => random.between(-2, 2)));
const cosine = (a: readonly number[], b: readonly number[]): number => a.reduce((dot, value, i) => dot + value * b[i]!, 0) / (Math.hypot(...a) * Math.hypot(...b));

/** The definition of SimCLR, as two loops: one loss for each of the 2n views. */
function byLoops(views: number[][], temperature: number): number[] {
  const n = views.length / 2;
  return views.map((view, i) => {
    let others = 0;
    views.forEach((other, j) => { if (j !== i) others += Math.exp(cosine(view, other) / temperature); });
    return -Math.log(Math.exp(cosine(view, views[(i + n) % (2 * n)]!) / temperature) / others);
  });
}

test.each([[1, 3], [2, 2], [7, 4], [20, 8]])('ntXent of %d pairs of %d numbers is what two loops over all views give', (rows, columns) => {
  for (const temperature of [0.07, 0.5, 2]) {
    const [first, second] = [matrix(rows, columns), matrix(rows, columns)];
    const { elements, value } = ntXent(first, second, { temperature, reduction: 'none' });
    const losses = byLoops([...first, ...second], temperature);
    elements!.forEach((loss, row) => near(loss, (losses[row]! + losses[row + rows]!) / 2, 1e-12, `pair ${row}`, 1e-14));
    near(value, losses.reduce((sum, loss) => sum + loss, 0) / 2, 1e-12, 'all', 1e-13);
  }
});

test('the mean over pairs is the mean over all views, as in SimCLR', () => {
  const [first, second] = [matrix(6, 3), matrix(6, 3)];
  const losses = byLoops([...first, ...second], 0.5);
  near(ntXent(first, second).value, losses.reduce((sum, loss) => sum + loss, 0) / 12, 1e-13, 'mean');
});

test('ntXent has more negatives than infoNce both ways, so it is never below it', () => {
  for (let round = 0; round < 50; round++) {
    const [first, second] = [matrix(4, 3), matrix(4, 3)];
    expect(ntXent(first, second, { temperature: 0.5 }).value).toBeGreaterThan(infoNce(first, second, { temperature: 0.5, symmetric: true }).value);
  }
});
