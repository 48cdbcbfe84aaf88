import type { Kind } from '#core/kinds';
import type { Random } from './random.ts';

/** Inputs at which losses come near the ends of their range and the largest of their slopes. One element each. */
export const extremes: Readonly<Record<Kind, (random: Random) => readonly (readonly unknown[])[]>> = {
  residual: (random) => {
    const target = random.between(-2, 2);
    return [0, 1e-9, -1e-9, 30, -30, 1e4, -1e4, 1e9, -1e9].map((residual) => [[target + residual], [target]]);
  },
  binary: () => [0, 1, 0.5].flatMap((target) => [0, 40, -40, 1e6, -1e6].map((logit) => [[logit], [target]])),
  classes: () => [2, 3, 1000].flatMap((classes) =>
    [0, 40, -40, 1e6, -1e6].flatMap((logit) => [0, 1].map((target) => [[Array.from({ length: classes }, (_, index) => (index === 0 ? logit : 0))], [target]]))),
  overlap: () => {
    const masks = [[0, 0], [1, 0], [0, 1], [1, 1], [0], [1], Array.from({ length: 4000 }, () => 0), Array.from({ length: 4000 }, () => 1)];
    return masks.flatMap((probability) => masks.filter((target) => target.length === probability.length).map((target) => [[probability], [target]]));
  },
  embeddings: (random) => {
    const unit = random.between(0.5, 2);
    // along one axis, so that the pull and the push of the anchor may add up
    return [-1e6, -3, -1, 0, 1e-9, 3, 1e6].flatMap((positive) => [-1e6, 0, 1e-9, 0.1, 3, 1e6].map((negative) => [[[0, 0]], [[positive * unit, 0]], [[negative * unit, 0]]]));
  },
};
