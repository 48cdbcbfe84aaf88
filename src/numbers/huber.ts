import { huber } from 'lossary';

/** The numbers that the page on the Huber loss prints, and how each comes about. */
export const numbers = {
  'in-millimetres': () => huber([1500], [0]).value,
};
