import { boundary, dice } from 'lossary';

/** A square on a grid of 12 by 12 pixels, of this side, with its corner at x and y. */
const square = (side: number, x = 1, y = x) => Array.from({ length: 144 }, (_, at) => {
  const [column, row] = [at % 12, Math.floor(at / 12)];
  return column >= x && column < x + side && row >= y && row < y + side ? 1 : 0;
});
const object = square(4);
const loss = (answer: readonly number[]) => boundary(answer, object, { width: 12 }).value;
const overlap = (answer: readonly number[]) => dice(answer, object, { smooth: 0 }).value;
const withPixel = (x: number, y: number) => object.map((t, at) => (at === y * 12 + x ? 1 : t));

/** A line of one pixel in an image of 16 by 16, at this column. */
const line = (column: number) => Array.from({ length: 256 }, (_, at) => (at % 16 === column ? 1 : 0));
const lineLoss = (column: number) => boundary(line(column), line(3), { width: 16 }).value;
const flat = object.map(() => 0.5);
const empty = object.map(() => 0);

/** The slopes are the same whatever is predicted. */
const slopes = boundary(flat, object, { width: 12 }).grad;

/** The numbers that the page on the boundary loss prints, and how each comes about. */
export const numbers = {
  'perfect': () => loss(object),
  'perfect-dice': () => overlap(object),
  'nothing': () => loss(empty),
  'all': () => loss(object.map(() => 1)),
  'half': () => loss(flat),
  'near': () => loss(withPixel(5, 2)) - loss(object),
  'far': () => loss(withPixel(11, 11)) - loss(object),
  'near-dice': () => overlap(withPixel(5, 2)),
  'far-dice': () => overlap(withPixel(11, 11)),
  'inner': () => loss(square(2, 2)),
  'inner-dice': () => overlap(square(2, 2)),
  'shift-1': () => loss(square(4, 2, 1)),
  'shift-4': () => loss(square(4, 5, 1)),
  'shift-7': () => loss(square(4, 8, 1)),
  'shift-1-dice': () => overlap(square(4, 2, 1)),
  'shift-4-dice': () => overlap(square(4, 5, 1)),
  'shift-7-dice': () => overlap(square(4, 8, 1)),
  'line-right': () => lineLoss(3),
  'line-beside': () => lineLoss(4),
  'corner-slope': () => slopes[143]!,
  'inside-slope': () => slopes[2 * 12 + 2]!,
};

export const checks = {
  'eroded': () => [Math.abs(loss(square(2, 2)) - loss(object)) < 1e-12, loss(square(2, 2)) > loss(object) + 1e-12].indexOf(true),
};
