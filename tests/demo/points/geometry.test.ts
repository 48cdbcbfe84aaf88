import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropicCoupling } from '#core/transport/sinkhorn';
import { attractions, nearestOf, planOf } from '#demo/points/couplings';
import { arrowsOf, radiusOf, x, y } from '#demo/points/drawing';
import { distance, reach, type Clouds, type Spot } from '#demo/points/clouds';
import { asFields, cloudsOf, evaluated, fieldsOf, slopesOf } from '#demo/points/geometry';
import { pointLosses } from '#demo/points/names';
import { presetNames, presets } from '#demo/points/presets';
import { lattice, witnessOf } from '#demo/points/witness';
import { initial, read, write } from '#demo/kit/state/state';
import { shownParameters } from '#demo/kit/figure/names';
import { cardOf } from '#cards/index';
import { chamfer } from '#losses/chamfer';
import { earthMoversDistance } from '#losses/earth-movers-distance';
import { maximumMeanDiscrepancy } from '#losses/maximum-mean-discrepancy';
import { sinkhornDivergence } from '#losses/sinkhorn-divergence';

const twentieths = (limit: number) => fc.integer({ min: -limit * 20, max: limit * 20 }).map((n) => n / 20);
const cloud = fc.array(fc.tuple(twentieths(reach.x), twentieths(reach.y)), { minLength: 1, maxLength: 6 }) as fc.Arbitrary<Spot[]>;
const clouds: fc.Arbitrary<Clouds> = fc.record({ prediction: cloud, target: cloud });
const powers = fc.constantFrom(1, 1.3, 2, 4);

const sumsOf = (plan: readonly (readonly number[])[]) => ({
  rows: plan.map((row) => row.reduce((sum, mass) => sum + mass, 0)), columns: plan[0]!.map((_, j) => plan.reduce((sum, row) => sum + row[j]!, 0)),
});

describe('what is read from the gradient of a loss', () => {
  test('the optimal plan of the earth mover\'s distance moves all masses, at its cost', () => {
    fc.assert(fc.property(clouds, powers, (pair, p) => {
      const evaluate = evaluated(earthMoversDistance, { p }, { p });
      const plan = planOf(evaluate, pair, p, p);
      const { rows, columns } = sumsOf(plan);
      for (const mass of rows) expect(mass).toBeCloseTo(1 / rows.length, 9);
      for (const mass of columns) expect(mass).toBeCloseTo(1 / columns.length, 9);
      const cost = plan.reduce((sum, row, i) => row.reduce((part, mass, j) => part + mass * distance(pair.prediction[i]!, pair.target[j]!) ** p, sum), 0);
      const { value } = evaluate(pair.prediction, pair.target);
      expect(Math.abs(cost - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value));
    }));
  });

  test('the entropic plan is that of the Sinkhorn iterations', () => {
    fc.assert(fc.property(clouds, fc.constantFrom(1, 1.5, 2), fc.constantFrom(0.05, 0.3, 2), (pair, p, blur) => {
      const plan = planOf(evaluated(sinkhornDivergence, { p, blur }, { p, blur }), pair, p, 1).flat();
      const cost = Float64Array.from(pair.prediction.flatMap((from) => pair.target.map((to) => (distance(from, to) / blur) ** p / p)));
      const masses = (points: number) => new Float64Array(points).fill(1 / points);
      entropicCoupling(cost, masses(pair.prediction.length), masses(pair.target.length)).plan.forEach((mass, at) => expect(plan[at]).toBeCloseTo(mass, 7));
    }));
  });

  test('the nearest neighbor is the first of the nearest', () => {
    fc.assert(fc.property(clouds, ({ prediction: [from], target }) => {
      const lengths = target.map(([across, up]) => (from![0] - across) ** 2 + (from![1] - up) ** 2);
      expect(nearestOf(evaluated(chamfer, {}, {}), from!, target)).toBe(lengths.indexOf(Math.min(...lengths)));
    }));
  });

  test('a hair of a coordinate changes neither value nor slope', () => {
    fc.assert(fc.property(clouds, (pair) => {
      const evaluate = evaluated(chamfer, {}, {});
      const pull = attractions(evaluate, pair);
      const { grad } = slopesOf(evaluate, pair);
      pair.prediction.forEach(([across], i) => {
        const slope = pair.target.reduce((sum, [there], j) => sum + pull[i]![j]! * (across - there), 0);
        expect(slope).toBeCloseTo(grad[i]![0], 9);
      });
    }));
  });

  test('the gradient of the discrepancy is that of its witness function, twice the mean', () => {
    fc.assert(fc.property(clouds, fc.constantFrom(0.3, 1, 4), (pair, bandwidth) => {
      const evaluate = evaluated(maximumMeanDiscrepancy, { bandwidth }, { bandwidth });
      const witness = witnessOf(evaluate, pair);
      const { grad } = slopesOf(evaluate, pair);
      const step = 1e-4;
      pair.prediction.forEach(([across, up], i) => {
        const slope = (witness([across + step, up]) - witness([across - step, up])) / (2 * step);
        expect((2 / pair.prediction.length) * slope).toBeCloseTo(grad[i]![0], 5);
      });
    }));
  });
});

describe('the drawing', () => {
  test('an arrow points against the slope of its point and is never long', () => {
    fc.assert(fc.property(clouds, (pair) => {
      const { grad } = slopesOf(evaluated(chamfer, {}, {}), pair);
      arrowsOf(pair, grad, 0.5).forEach((arrow, i) => {
        if (!arrow) return expect(grad[i]).toEqual([0, 0]);
        const [from, to] = arrow;
        const [dx, dy] = [x.invert(to[0]) - x.invert(from[0]), y.invert(to[1]) - y.invert(from[1])];
        expect(dx * grad[i]![0] + dy * grad[i]![1]).toBeLessThanOrEqual(0);
        expect(Math.hypot(dx, dy)).toBeLessThan(1.2001);
      });
    }));
  });

  test('the lattice lies in the plane; a witness of 0 has no sign', () => {
    expect(lattice).toHaveLength(150);
    for (const [across, up] of lattice) expect(Math.abs(across) < reach.x && Math.abs(up) < reach.y).toBe(true);
    expect(radiusOf(0, 1)).toBe(0);
    expect(radiusOf(-1, 1)).toBe(5.5);
  });
});

describe.each(pointLosses)('the fields of %s', (loss) => {
  const fields = fieldsOf(shownParameters(cardOf(loss), 'ko'));
  test('clouds survive the address, whatever their numbers of points', () => {
    expect(cloudsOf(initial(fields))).toEqual(presets.missed);
    for (const name of presetNames) expect(cloudsOf({ ...initial(fields), ...asFields(presets[name]) })).toEqual(presets[name]);
    fc.assert(fc.property(clouds, (pair) => {
      const state = { ...initial(fields), ...asFields(pair) };
      expect(cloudsOf(read(fields, new URLSearchParams(write(fields, state).toString())))).toEqual(pair);
    }));
  });
  test('nonsense in an address leaves points in the plane', () => {
    const { prediction } = cloudsOf(read(fields, new URLSearchParams('n=99&px1=1e9&py1=-7&py2=<b>')));
    expect(prediction).toHaveLength(6);
    expect(prediction[0]).toEqual([reach.x, -reach.y]);
  });
});
