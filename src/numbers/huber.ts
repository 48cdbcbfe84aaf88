import { huber } from 'lossary';

/** The numbers that the page on the Huber loss prints, and how each comes about. */
export const numbers = {
  'in-millimetres': () => huber([1500], [0]).value,
};

const slope = (residual: number): number => huber([residual], [0]).grad[0]!;

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'three-times-as-far': () => [1, 3, 9].indexOf(slope(9) / slope(3)),
};
