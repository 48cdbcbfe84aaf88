import { describe, expect, test } from 'vitest';
import { completeIou, distanceIou, generalizedIou } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

type Box = [number, number, number, number];
const random = seeded(20261122);

function drawBox(): Box {
  const [x, y] = [random.between(-2, 2), random.between(-2, 2)];
  return [x, y, x + random.between(0.3, 3), y + random.between(0.3, 3)];
}

const pairs = Array.from({ length: 50 }, () => [drawBox(), drawBox()] as const);
const moved = ([x1, y1, x2, y2]: Box, along: number, wide: number, high: number): Box => [x1 * wide + along, y1 * high, x2 * wide + along, y2 * high];
const mirrored = ([x1, y1, x2, y2]: Box): Box => [-x2, y1, -x1, y2];
const turned = ([x1, y1, x2, y2]: Box): Box => [y1, x1, y2, x2];

/** One minus intersection over union, counted on the cells of a grid. */
function iouLossOnGrid(one: Box, other: Box): number {
  const inside = ([x1, y1, x2, y2]: Box, x: number, y: number) => x >= x1 && x < x2 && y >= y1 && y < y2;
  let [shared, all] = [0, 0];
  for (let x = 0; x < 24; x++) for (let y = 0; y < 24; y++) {
    const [a, b] = [inside(one, x, y), inside(other, x, y)];
    if (a && b) shared++;
    if (a || b) all++;
  }
  return 1 - shared / all;
}

describe.each([['generalizedIou', generalizedIou], ['distanceIou', distanceIou], ['completeIou', completeIou]] as const)('%s', (_, loss) => {
  test('does not change when both boxes move, grow together, are mirrored or turned; its slopes shrink as the boxes grow', () => {
    for (const [one, other] of pairs) {
      const { value, grad } = loss(one, other);
      near(loss(moved(one, 5, 1, 1), moved(other, 5, 1, 1)).value, value, 1e-13, 'moved');
      near(loss(mirrored(one), mirrored(other)).value, value, 1e-13, 'mirrored');
      near(loss(turned(one), turned(other)).value, value, 1e-13, 'turned');
      for (const scale of [1e-300, 1e-150, 1e-3, 1e3, 1e150, 3e307]) {
        const grown = loss(moved(one, 0, scale, scale), moved(other, 0, scale, scale));
        near(grown.value, value, 1e-13, `at the scale of ${scale}`);
        grown.grad.forEach((slope, place) => near(slope * scale, grad[place]!, 1e-12, `slope at the scale of ${scale}`, 1e-13));
      }
    }
  });

  test('grows by no slope that moves both corners the same way where one box lies well inside the other, but for the distance', () => {
    const inside: Box = [1, 2, 2, 3];
    const along = (grad: Float64Array) => grad[0]! + grad[2]!;
    const slope = along(loss(inside, [0, 0, 9, 9]).grad);
    if (loss === generalizedIou) expect(slope).toBeCloseTo(0, 15);
    else expect(slope).toBeLessThan(-0.01);
  });

  test('gives slopes against which the value falls, wherever the boxes lie', () => {
    for (const [one, other] of pairs) {
      const { value, grad } = loss(one, other);
      const size = grad.reduce((sum, slope) => sum + slope * slope, 0);
      const step = 1e-5 / Math.sqrt(size);
      expect(loss(one.map((corner, place) => corner - step * grad[place]!), other).value).toBeLessThan(value);
    }
  });
});

test('the overlap is what counting the cells of a grid gives', () => {
  const corner = () => random.integer(0, 10);
  for (let pair = 0; pair < 40; pair++) {
    const draw = (): Box => { const [x, y] = [corner(), corner()]; return [x, y, x + 1 + corner(), y + 1 + corner()]; };
    const [one, other] = [draw(), draw()];
    const apart = (one[0] + one[2] - other[0] - other[2]) ** 2 / 4 + (one[1] + one[3] - other[1] - other[3]) ** 2 / 4;
    const around = (Math.max(one[2], other[2]) - Math.min(one[0], other[0])) ** 2 + (Math.max(one[3], other[3]) - Math.min(one[1], other[1])) ** 2;
    near(distanceIou(one, other).value - apart / around, iouLossOnGrid(one, other), 1e-14, 'overlap', 1e-15);
  }
});

test('one box inside the other: generalized IoU is one minus their areas, and on one middle distance IoU is the same', () => {
  expect(generalizedIou([1, 1, 3, 2], [0, 0, 4, 3]).value).toBeCloseTo(1 - 2 / 12, 15);
  expect(distanceIou([1, 1, 3, 2], [0, 0, 4, 3]).value).toBeCloseTo(1 - 2 / 12, 15);
});

test('with equal ratios of width to height complete IoU is distance IoU, and elsewhere more', () => {
  for (const [one, other] of pairs) {
    const like: Box = [one[0], one[1], one[0] + 2 * (other[2] - other[0]), one[1] + 2 * (other[3] - other[1])];
    near(completeIou(like, other).value, distanceIou(like, other).value, 1e-15, 'equal ratios');
    expect(completeIou(one, other).value).toBeGreaterThan(distanceIou(one, other).value);
  }
});

test('complete IoU takes α as a constant: the whole slope of its value is another', () => {
  const [one, other] = [[0, 0, 2, 1], [0.2, 0.1, 1.4, 1.9]];
  const value = (x2: number) => completeIou([0, 0, x2, 1], other).value;
  const whole = (value(2 + 1e-5) - value(2 - 1e-5)) / 2e-5;
  expect(Math.abs(whole - completeIou(one, other).grad[2]!)).toBeGreaterThan(1e-3);
});
