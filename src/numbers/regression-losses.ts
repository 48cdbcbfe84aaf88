import {
  cauchy, huber, meanAbsoluteError, meanAbsolutePercentageError, meanSquaredError, meanSquaredLogarithmicError, pseudoHuber, quantile,
  type LossResult,
} from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the guide to regression losses prints, and how each comes about. */

type Loss = (prediction: readonly number[], target: readonly number[]) => LossResult;

const sample = [1, 2, 3, 4, 100];
const demand = [5, 6, 7, 8, 9, 10, 12, 15, 18, 22, 48];
const prices = [120, 150, 180, 200, 240, 300, 420, 900];
const sensors = [20.1, 19.9, 20, 20.2, 19.8, 35];

const sumOf = (list: ArrayLike<number>) => Array.from(list).reduce((sum, number) => sum + number, 0);
const meanOf = (list: readonly number[]) => sumOf(list) / list.length;
const medianOf = (list: readonly number[]) => {
  const sorted = list.toSorted((a, b) => a - b);
  return (sorted[(list.length - 1) >> 1]! + sorted[list.length >> 1]!) / 2;
};
const ofConstant = (loss: Loss, constant: number, data: readonly number[]) => loss(data.map(() => constant), data);

/** The constant with the smallest loss, where the slope changes sign between the smallest and the largest target. */
function fit(loss: Loss, data: readonly number[] = sample): number {
  let [low, high] = [Math.min(...data), Math.max(...data)];
  for (let halving = 0; halving < 100; halving++) {
    const middle = (low + high) / 2;
    [low, high] = sumOf(ofConstant(loss, middle, data).grad) < 0 ? [middle, high] : [low, middle];
  }
  return Number(((low + high) / 2).toPrecision(12));
}

const mse: Loss = (prediction, target) => meanSquaredError(prediction, target);
const mae: Loss = (prediction, target) => meanAbsoluteError(prediction, target);
const msle: Loss = (prediction, target) => meanSquaredLogarithmicError(prediction, target);
const mape: Loss = (prediction, target) => meanAbsolutePercentageError(prediction, target);
const huberOf = (delta: number): Loss => (prediction, target) => huber(prediction, target, { delta });
const quantileOf = (tau: number): Loss => (prediction, target) => quantile(prediction, target, { tau });
const pseudoHuberOf = (delta: number): Loss => (prediction, target) => pseudoHuber(prediction, target, { delta });

/** Where descent on the Cauchy loss ends, from a start. */
const cauchyFrom = (start: number, scale: number, data: readonly number[]) =>
  gradientDescent(([constant]) => {
    const { value, grad } = ofConstant((prediction, target) => cauchy(prediction, target, { scale }), constant!, data);
    return { value, grad: [sumOf(grad)] };
  }, [start], { steps: 20000, rate: scale ** 2, keep: 'last' }).at(-1)!.parameters[0]!;

/** The average cost of a day on which `order` pieces are there: 9 for each one missing, 1 for each left over. */
const cost = (order: number) => meanOf(demand.map((wanted) => (wanted > order ? 9 * (wanted - order) : order - wanted)));
/** 1.345 times the spread that the median absolute deviation estimates. */
const sensorDelta = () => {
  const median = medianOf(sensors);
  return 1.345 * 1.4826 * medianOf(sensors.map((value) => Math.abs(value - median)));
};
const shareOfTotal = (price: number) => price * prices.length / sumOf(prices);

export const numbers = {
  mse: () => fit(mse),
  mae: () => fit(mae),
  'quantile-low': () => fit(quantileOf(0.25)),
  'quantile-high': () => fit(quantileOf(0.75)),
  'huber-1': () => fit(huberOf(1)),
  'huber-10': () => fit(huberOf(10)),
  'pseudo-huber-10': () => fit(pseudoHuberOf(10)),
  msle: () => fit(msle),
  mape: () => fit(mape),
  'cauchy-low': () => cauchyFrom(22, 1, sample),
  'cauchy-high': () => cauchyFrom(90, 1, sample),
  'mse-farther': () => fit(mse, [1, 2, 3, 4, 1000]),
  'msle-farther': () => fit(msle, [1, 2, 3, 4, 1000]),
  'huber-10-farther': () => fit(huberOf(10), [1, 2, 3, 4, 1000]),
  'huber-10-in-millimetres': () => fit(huberOf(10), sample.map((value) => 1000 * value)) / 1000,
  'order-mean': () => meanOf(demand),
  'cost-mean': () => cost(meanOf(demand)),
  'order-median': () => fit(mae, demand),
  'cost-median': () => cost(fit(mae, demand)),
  'order-huber': () => fit(huberOf(4), demand),
  'cost-huber': () => cost(fit(huberOf(4), demand)),
  'order-quantile': () => fit(quantileOf(0.9), demand),
  'cost-quantile': () => cost(fit(quantileOf(0.9), demand)),
  'price-mse': () => fit(mse, prices),
  'price-huber': () => fit(huberOf(100), prices),
  'share-huber': () => shareOfTotal(fit(huberOf(100), prices)),
  'price-msle': () => fit(msle, prices),
  'share-msle': () => shareOfTotal(fit(msle, prices)),
  'price-mape': () => fit(mape, prices),
  'share-mape': () => shareOfTotal(fit(mape, prices)),
  'sensor-mean': () => fit(mse, sensors),
  'sensor-delta': () => sensorDelta(),
  'sensor-huber-rule': () => fit(huberOf(sensorDelta()), sensors),
  'sensor-huber-10': () => fit(huberOf(10), sensors),
  'sensor-cauchy-low': () => cauchyFrom(20, 0.2224, sensors),
  'sensor-cauchy-high': () => cauchyFrom(35, 0.2224, sensors),
};

const moves = (loss: Loss) => Math.abs(fit(loss) - fit(loss, [1, 2, 3, 4, 1000])) > 1;

export const checks = {
  'which-moves': () => [mae, mse, huberOf(10)].findIndex(moves),
};
