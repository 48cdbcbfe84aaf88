import { completeIou, distanceIou, generalizedIou } from 'lossary';

const target = [10, 10, 20, 20];
const stretched = [5, 12.5, 25, 17.5];

/** What CIoU adds to DIoU. */
const extra = (box: readonly number[], of: readonly number[] = target) => completeIou(box, of).value - distanceIou(box, of).value;

/** The slope that this part has for the width and the height of a box around a fixed center, and the whole loss for the height. */
const onSize = (box: readonly number[], of: readonly number[]) => {
  const part = completeIou(box, of).grad.map((slope, at) => slope - distanceIou(box, of).grad[at]!);
  const whole = completeIou(box, of).grad;
  return { width: (part[2]! - part[0]!) / 2, height: (part[3]! - part[1]!) / 2, whole: (whole[3]! - whole[1]!) / 2 };
};
const thin = onSize([9, 4, 13, 16], [0, 0, 22, 20]);

/** The slope of the left edge by finite differences, in which the weight α changes too. */
const [less, more] = [-1e-5, 1e-5].map((step) => completeIou([stretched[0]! + step, ...stretched.slice(1)], target).value);

/** The numbers that the page on the complete IoU loss prints, and how each comes about. */
export const numbers = {
  'half-size-distance': () => distanceIou([5, 5, 15, 15], [0, 0, 20, 20]).value,
  'half-size': () => completeIou([5, 5, 15, 15], [0, 0, 20, 20]).value,
  'stretched-generalized': () => generalizedIou(stretched, target).value,
  'stretched-distance': () => distanceIou(stretched, target).value,
  'stretched-complete': () => completeIou(stretched, target).value,
  'near-extra': () => extra(stretched),
  'apart-extra': () => extra([100, 0, 120, 5]),
  'thin-width': () => thin.width,
  'thin-height': () => thin.height,
  'whole-height': () => thin.whole,
  'held': () => completeIou(stretched, target).grad[0]!,
  'differenced': () => (more! - less!) / 2e-5,
  'flat-height': () => completeIou([10, 15, 20, 15], target).value,
};

export const checks = {
  'same-ratio': () => [extra([5, 5, 15, 15], [0, 0, 20, 20]) === 0, extra([5, 5, 15, 15], [0, 0, 20, 20]) > 0].indexOf(true),
};
