import { describe, expect, test } from 'vitest';
import card from '#cards/ssim';
import { ssim } from '#losses/ssim';
import { defaults } from '#core/parameter';
import { allNear, near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(20261129);
type Image = number[][];
const image = (rows: number, columns: number): Image => random.list(rows, () => random.list(columns, () => random.between(0, 1)));
const each = (of: Image, change: (pixel: number) => number): Image => of.map((line) => line.map(change));
const turned = (of: Image): Image => of[0]!.map((_, column) => of.map((line) => line[column]!));
/** So few digits that a level can be added, and so small a part of a pattern, without rounding. */
const coarse = (of: Image): Image => each(of, (pixel) => Math.round(pixel * 1024) / 1024);
const [x, y] = [image(13, 15), image(13, 15)];

test('images turned a quarter cost the same, pixel by pixel', () => {
  const [own, other] = [ssim(x, y), ssim(turned(x), turned(y))];
  near(other.value, own.value, 1e-14, 'value');
  for (let row = 0; row < 13; row++) for (let column = 0; column < 15; column++) near(other.grad[column * 13 + row]!, own.grad[row * 15 + column]!, 1e-10, 'slope', 1e-17);
});

test('images and their range in another unit cost the same, and slopes are in 1 over that unit', () => {
  const [own, other] = [ssim(x, y, { dataRange: 1.25 }), ssim(each(x, (pixel) => 128 * pixel), each(y, (pixel) => 128 * pixel), { dataRange: 160 })];
  near(other.value, own.value, 1e-14, 'value');
  allNear([...other.grad].map((slope) => 128 * slope), [...own.grad], 1e-11, 'grad', 1e-16);
});

test('a flat vector is the image line after line', () => {
  expect(ssim(x.flat(), y.flat(), { rowLength: 15 })).toEqual(ssim(x, y));
});

test('windows are averaged: an image costs the mean of its windows, each an image of its own', () => {
  const at = (of: Image, top: number, left: number): Image => of.slice(top, top + 11).map((line) => line.slice(left, left + 11));
  const places = [0, 1, 2].flatMap((top) => [0, 1, 2, 3, 4].map((left) => [top, left] as const));
  const mean = places.reduce((sum, [top, left]) => sum + ssim(at(x, top, left), at(y, top, left)).value / places.length, 0);
  near(ssim(x, y).value, mean, 1e-14, 'value');
});

describe('two grays', () => {
  test.each([[0, 1], [0.25, 0.75], [0.5, 0.5], [1, 0]])('%d for %d cost the difference of brightness alone', (prediction, target) => {
    const [value, c] = [(prediction - target) ** 2, 0.01 ** 2];
    const flat = (level: number): Image => each(x, () => level);
    near(ssim(flat(prediction), flat(target)).value, value / (prediction ** 2 + target ** 2 + c), 1e-13, 'value');
  });
});

test('where the pattern is gone the loss is nearly 1, where it is turned round nearly 2', () => {
  const stripes = each(image(11, 11), () => 0).map((line) => line.map((_, column) => 0.5 + 0.3 * Math.sign(column - 5)));
  const { value } = ssim(each(stripes, (pixel) => 1 - pixel), stripes);
  expect(value).toBeGreaterThan(1.9);
  expect(ssim(each(stripes, () => 0.5), stripes).value).toBeCloseTo(1, 1);
});

test('images nearly alike cost the squares of what sets them apart, to the last digits', () => {
  const [target, pattern] = [coarse(y), coarse(x)];
  const perSquare = (scale: number): number => ssim(target.map((line, row) => line.map((pixel, column) => pixel + scale * pattern[row]![column]!)), target).value / scale ** 2;
  near(perSquare(2 ** -40), perSquare(2 ** -41), 1e-11, 'value');
});

test('the level both images lie on changes no digit of what their patterns cost', () => {
  const level = 2 ** 30;
  const [one, other] = [coarse(x), coarse(y)];
  // so large a first constant makes brightness count for nothing
  const low = ssim(one, other, { k1: 1e40 });
  const high = ssim(each(one, (pixel) => pixel + level), each(other, (pixel) => pixel + level), { k1: 1e40 });
  near(high.value, low.value, 1e-14, 'value');
  allNear([...high.grad], [...low.grad], 1e-13, 'grad', 1e-18);
});

test('a pixel that is no number spoils the windows it is in, and no other', () => {
  const { value, grad } = ssim([[NaN, ...x[0]!.slice(1)], ...x.slice(1)], y);
  expect(value).toBeNaN();
  grad.forEach((slope, place) => expect(Number.isNaN(slope)).toBe(place < 11 * 15 && place % 15 < 11));
});

test.each([1, 3])('the largest slope is that of a window of %d too', (windowSize) => {
  const bound = card.properties.gradientBound({ ...defaults(card.parameters), windowSize });
  let largest = 0;
  for (let draw = 0; draw < 4000; draw++) {
    const scale = 10 ** random.between(-3, 0);
    const pair = [0, 1].map(() => random.list(windowSize, () => random.list(windowSize, () => scale * random.between(-1, 1))));
    for (const slope of ssim(pair[0]!, pair[1]!, { windowSize }).grad) largest = Math.max(largest, Math.abs(slope));
  }
  expect(largest).toBeLessThanOrEqual(bound);
  expect(largest).toBeGreaterThan(0.7 * bound);
});
