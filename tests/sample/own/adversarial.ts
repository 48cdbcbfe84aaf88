import type { OwnSamples } from '../own.ts';

const variants = ['minimax', 'non-saturating', 'least-squares', 'hinge', 'wasserstein'];
const sides = ['discriminator', 'generator'];

/** Every game, from both sides. */
export default {
  variants: variants.flatMap((variant) => sides.map((side) => ({ name: `${variant}, ${side}`, options: { variant, side } }))),
} satisfies OwnSamples;
