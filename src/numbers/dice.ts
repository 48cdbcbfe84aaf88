import { dice } from 'lossary';

/** The loss where one pixel of an object of this size is missed, and all others are right. */
const oneMissed = (size: number): number => dice([Array.from({ length: size }, (_, pixel) => (pixel === 0 ? 0 : 1))], [Array.from({ length: size }, () => 1)]).value;

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'one-pixel-missed': () => [oneMissed(4) > oneMissed(16), oneMissed(4) < oneMissed(16), oneMissed(4) === oneMissed(16)].indexOf(true),
};
