import { generalizedIou } from 'lossary';

const target = [10, 10, 20, 20];
const atOrigin = [0, 0, 10, 10];
const loss = (box: readonly number[], of: readonly number[] = target) => generalizedIou(box, of).value;
const apart = generalizedIou([30, 10, 40, 20], target);
/** The slope of the near edge of a unit box, this far from its target. */
const near = (gap: number) => generalizedIou([1 + gap, 0, 2 + gap, 1], [0, 0, 1, 1]).grad[0]!;

/** The numbers that the page on the generalized IoU loss prints, and how each comes about. */
export const numbers = {
  'same-l1-shift': () => loss([2, 2, 12, 12], atOrigin),
  'same-l1-large': () => loss([-2, -2, 12, 12], atOrigin),
  'same-l1-small': () => loss([2, 2, 8, 8], atOrigin),
  'shift-10': () => loss([5, 0, 15, 10], atOrigin),
  'shift-100': () => loss([5, 0, 105, 100], [0, 0, 100, 100]),
  'gap-1': () => near(1),
  'gap-10': () => near(10),
  'gap-100': () => near(100),
  'near-edge': () => apart.grad[0]!,
  'far-edge': () => apart.grad[2]!,
  'inside-middle': () => loss([13, 13, 17, 17]),
  'inside-corner': () => loss([10, 10, 14, 14]),
  'scale-before': () => loss([5, 0, 15, 10], atOrigin),
  'scale-after': () => loss([5000, 0, 15000, 10000], [0, 0, 10000, 10000]),
  'xywh-wrong': () => loss([10, 10, 40, 40], [30, 30, 40, 40]),
  'xywh-right': () => loss([10, 10, 50, 50], [30, 30, 70, 70]),
};

export const checks = {
  'far-edge': () => [apart.grad[2]! > 0, apart.grad[2]! < 0, apart.grad[2]! === 0].indexOf(true),
};
