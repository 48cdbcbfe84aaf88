import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captionOf } from '#demo/pair/caption';
import { bound, lossAt, measure } from '#demo/pair/geometry';
import { pairLosses } from '#demo/pair/losses';
import { faultsIn, slopesOf } from '../in-state.ts';

const coordinate = fc.integer({ min: -17, max: 17 }).map((n) => n / 10 + 0.013);
const points = fc.tuple(coordinate, coordinate, coordinate, coordinate);

describe.each(Object.entries(pairLosses))('a pair under %s', (_, loss) => {
  test('has the gradient of its value, away from the kink', () => {
    fc.assert(fc.property(points, fc.constantFrom(0.3, 0.8), fc.boolean(), ([ax, ay, bx, by], margin, similar) => {
      const at = (now: readonly number[]) => loss.at([now[0]!, now[1]!], [now[2]!, now[3]!], similar ? 1 : loss.dissimilar, margin);
      const sizes = measure(loss, { ax, ay, bx, by, margin, similar: similar ? 1 : 0 });
      fc.pre(sizes.separation > 0.05 && Math.abs(sizes.separation - sizes.bound) > 0.01);
      slopesOf((now) => at(now).value, [ax, ay, bx, by]).forEach((slope, i) => expect(sizes.grad.flat()[i]).toBeCloseTo(slope, 4));
    }));
  });
  test('depends on its separation alone, and a dissimilar one has loss 0 from the bound on', () => {
    fc.assert(fc.property(points, fc.constantFrom(0.3, 0.8), fc.boolean(), ([ax, ay, bx, by], margin, similar) => {
      const sizes = measure(loss, { ax, ay, bx, by, margin, similar: similar ? 1 : 0 });
      expect(lossAt(loss, sizes.separation, similar, margin)).toBeCloseTo(sizes.value, 6);
      expect(lossAt(loss, bound(loss, margin) * 1.001, false, margin)).toBe(0);
      expect(lossAt(loss, bound(loss, margin) * 0.999, false, margin)).toBeGreaterThan(0);
    }));
  });
});

const at = (ax: number, ay: number, bx: number, by: number, similar = 0) => ({ ax, ay, bx, by, similar });
test.each([
  ['contrastive', at(0.5, 0.5, 0.5, 0.5), 'collapsed'], ['contrastive', at(0.5, 0.5, 0.5, 0.5, 1), 'together'],
  ['contrastive', at(0, 0, 1, 0), 'outside'], ['hinge-embedding', at(0, 0, 1, 0), 'edge'], ['hinge-embedding', at(0, 0, 1.5, 0), 'outside'],
  ['hinge-embedding', at(-1, 1, -1, 1), 'collapsed'], ['hinge-embedding', at(-1, 1, -1, 1, 1), 'together'],
  ['cosine-embedding', at(0, 0, 1, 1), 'zeroVector'], ['cosine-embedding', at(1, 1, 0, 0, 1), 'zeroVector'],
  ['cosine-embedding', at(1, 0.5, -1, -0.5, 1), 'opposite'], ['cosine-embedding', at(1, 0.5, -1, -0.5), 'cosineOutside'],
  ['cosine-embedding', at(0.3, 0.9, 0.1, 0.3), 'sameDirection'], ['cosine-embedding', at(0.3, 0.9, 0.1, 0.3, 1), 'cosineSimilar'],
  ['cosine-embedding', at(1, 0, 0, 1), 'cosineEdge'],
] as const)('%s at %o says "%s", and it is true', async (loss, state, key) => {
  expect(captionOf(pairLosses[loss]!, measure(pairLosses[loss]!, { ...state, margin: loss === 'cosine-embedding' ? 0 : 1 }))).toBe(key);
  expect(await faultsIn(loss, 'pair', state)).toEqual([]);
});
