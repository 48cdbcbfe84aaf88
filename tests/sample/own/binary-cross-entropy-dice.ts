import type { OwnSamples } from '../own.ts';

/** One pixel at every probability: where the slope is largest depends on the weight of Dice and on smooth. */
export default {
  extremes: () => {
    const logits = [...Array.from({ length: 81 }, (_, step) => -10 + step / 4), -1e6, -40, 40, 1e6];
    return logits.flatMap((logit) => [0, 1].map((target) => [[[logit]], [[target]]]));
  },
  settings: [{ diceWeight: 0 }, { diceWeight: 1, smooth: 2 }, { diceWeight: 4, smooth: 0.5 }, { diceWeight: 20 }],
} satisfies OwnSamples;
