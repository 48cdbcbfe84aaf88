import type { Card } from '#core/card/kinds';
import { seeded, seedOf } from '../sample/random.ts';
import { atPlace, drawTrial, shapes, type Trial } from '../sample/samples.ts';

/** Samples at which a formula is compared with its code: all shapes, never the default parameters, both sides of joints. */
export function samplesOf(card: Card): Trial[] {
  const random = seeded(seedOf(`${card.id} formula`));
  const drawn = Array.from({ length: 10 }, () => shapes.map((shape) => drawTrial(card, random, shape))).flat();
  return [...drawn, ...(card.joints ? drawn.slice(0, 5).flatMap((sample) => atJoints(card, sample)) : [])];
}

/** On each joint, and just beside it. */
function atJoints(card: Card, { values }: Trial): Trial[] {
  const places = card.joints!(values).flatMap((joint) => [joint - 1e-6, joint, joint + 1e-6]);
  return places.map((place) => ({ input: atPlace(card, place), values, items: 1 }));
}
