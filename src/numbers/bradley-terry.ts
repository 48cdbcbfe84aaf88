import { binaryCrossEntropyWithLogits, bradleyTerry, marginRanking } from 'lossary';
import { gradientDescent } from 'lossary/training';

const lead = (difference: number, options = {}) => bradleyTerry([difference], [0], options);
const slope = (difference: number) => lead(difference).grad.chosen[0]!;
const win = (difference: number) => Math.exp(-lead(difference).value);

/** The mean loss of a lead where a share of the labels is the wrong way round. */
const flipped = (difference: number, share: number) => (1 - share) * lead(difference).value + share * lead(-difference).value;
const best = gradientDescent(([d]) => {
  const h = 1e-4;
  return { value: flipped(d!, 0.1), grad: [(flipped(d! + h, 0.1) - flipped(d! - h, 0.1)) / (2 * h)] };
}, [0], { steps: 400, rate: 2 }).at(-1)!;

/** The share of right orders. */
const accuracy = (leads: readonly number[]) => leads.filter((difference) => difference > 0).length / leads.length;
const mean = (leads: readonly number[]) => bradleyTerry(leads, leads.map(() => 0)).value;
const [timid, bold] = [[0.01, 0.02], [10, 10, 10, -10]];
const elo = 400 / Math.log(10);

/** The numbers that the page on the Bradley-Terry loss prints, and how each comes about. */
export const numbers = {
  'value-minus-5': () => lead(-5).value,
  'value-minus-1': () => lead(-1).value,
  'value-0': () => lead(0).value,
  'value-1': () => lead(1).value,
  'value-5': () => lead(5).value,
  'slope-minus-5': () => slope(-5),
  'slope-minus-1': () => slope(-1),
  'slope-0': () => slope(0),
  'slope-1': () => slope(1),
  'slope-5': () => slope(5),
  'pair': () => bradleyTerry([1.3], [0.4]).value,
  'pair-as-bce': () => binaryCrossEntropyWithLogits([0.9], [1]).value,
  'pair-shifted': () => bradleyTerry([101.3], [100.4]).value,
  'pair-margin': () => bradleyTerry([1.3], [0.4], { margin: 1 }).value,
  'hinge': () => marginRanking([1.3], [0.4], [1], { margin: 1 }).value,
  'hinge-at-2': () => marginRanking([2], [0], [1], { margin: 1 }).value,
  'loss-at-2': () => lead(2).value,
  'timid-accuracy': () => accuracy(timid!),
  'timid-loss': () => mean(timid!),
  'bold-accuracy': () => accuracy(bold!),
  'bold-loss': () => mean(bold!),
  'noise-lead': () => best.parameters[0]!,
  'noise-floor': () => best.value,
  'elo-unit': () => elo,
  'elo-200': () => win(200 / elo),
  'sigmoid-alone-slope': () => -win(-5) * (1 - win(-5)),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'level': () => {
    const [low, high] = [bradleyTerry([3], [1]).value, bradleyTerry([103], [101]).value];
    return [Math.abs(low - high) < 1e-9, low > high, low < high].indexOf(true);
  },
};
