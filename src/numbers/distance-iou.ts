import { distanceIou, generalizedIou } from 'lossary';

const target = [10, 10, 20, 20];
const distance = (box: readonly number[]) => distanceIou(box, target);
const generalized = (box: readonly number[]) => generalizedIou(box, target);
const offCenter = [11, 11, 15, 15];
const apart = [30, 10, 40, 20];

/** How far one step of gradient descent moves the center, and how much wider it makes the box. */
const step = (grad: ArrayLike<number>) => ({ center: 0 - (grad[0]! + grad[2]!) / 2, width: grad[0]! - grad[2]! });

/** Steps of plain gradient descent on corners until the IoU with the target is at least 0.9. */
function stepsTo(loss: typeof distanceIou, start: readonly number[], goal: readonly number[]): number {
  let box = [...start];
  let steps = 0;
  while (steps < 5000 && 1 - overlapLoss(box, goal) < 0.9) {
    const { grad } = loss(box, goal);
    box = box.map((edge, at) => edge - 0.05 * grad[at]!);
    steps += 1;
  }
  return steps;
}

/** 1 − IoU: generalized IoU with the empty part of the enclosing box taken off. */
function overlapLoss(box: readonly number[], goal: readonly number[]): number {
  const side = (a: number, b: number, from: number, to: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
  const inside = side(box[0]!, box[2]!, goal[0]!, goal[2]!) * side(box[1]!, box[3]!, goal[1]!, goal[3]!);
  const area = (of: readonly number[]) => (of[2]! - of[0]!) * (of[3]! - of[1]!);
  return 1 - inside / (area(box) + area(goal) - inside);
}

/** The numbers that the page on the distance IoU loss prints, and how each comes about. */
export const numbers = {
  'touching': () => distance([20, 10, 30, 20]).value,
  'middle-generalized': () => generalized([13, 13, 17, 17]).value,
  'middle-distance': () => distance([13, 13, 17, 17]).value,
  'corner-generalized': () => generalized([10, 10, 14, 14]).value,
  'corner-distance': () => distance([10, 10, 14, 14]).value,
  'center-generalized': () => step(generalized(offCenter).grad).center,
  'center-distance': () => step(distance(offCenter).grad).center,
  'width-distance': () => step(distance(offCenter).grad).width,
  'apart-center': () => step(distance(apart).grad).center,
  'apart-width': () => step(distance(apart).grad).width,
  'apart-height': () => distance(apart).grad[1]! - distance(apart).grad[3]!,
  'nested-generalized': () => stepsTo(generalizedIou, [0, 0, 1, 1], [0, 0, 4, 4]),
  'nested-distance': () => stepsTo(distanceIou, [0, 0, 1, 1], [0, 0, 4, 4]),
  'apart-steps-generalized': () => stepsTo(generalizedIou, [-8, 0, -4, 4], [0, 0, 4, 4]),
  'apart-steps-distance': () => stepsTo(distanceIou, [-8, 0, -4, 4], [0, 0, 4, 4]),
};

export const checks = {
  'which-knows': () => {
    const [ofGeneralized, ofDistance] = [generalized, distance].map((of) => of([10, 10, 14, 14]).value - of([13, 13, 17, 17]).value);
    return [ofGeneralized! > 1e-12 && ofDistance! < 1e-12, ofDistance! > 1e-12 && Math.abs(ofGeneralized!) < 1e-12].indexOf(true);
  },
};
