import assert from 'node:assert/strict';
import type { Card, Estimated } from '#core/card/kinds';
import { defaults, type Values } from '#core/parameter';
import { seeded, seedOf } from '../sample/random.ts';
import { call, drawTrial, flat } from '../sample/samples.ts';
import type { Clause } from './clause.ts';

/** The constant that minimizes the loss over a sample is what the card says it estimates. */
export function estimates(card: Card): Clause[] {
  const { estimates: what } = card.properties;
  const [prediction, target] = card.arguments;
  const distribution = prediction!.form === 'rows' && (target?.form === 'ids' || target?.numbers === 'distribution');
  const prove = card.kind === 'residual' ? () => checkResidual(card)
    : card.kind === 'binary' ? () => checkBinary(card)
    : card.kind === 'classes' && distribution ? () => checkClasses(card)
    : card.kind === 'classes' && target?.numbers === 'probability' ? () => checkLabels(card)
    : card.kind === 'overlap' && prediction!.numbers === 'probability' && target?.numbers === 'probability' && card.arguments.length === 2 ? () => checkOverlap(card)
    : undefined;
  if (!prove) return [{ title: `${card.id} has no target that a constant could meet, so it estimates nothing`, prove: () => assert.equal(what, 'none') }];
  return [{ title: `${card.id} estimates ${what === 'none' ? 'no simple statistic' : `the ${what}`}`, prove }];
}

/** A skewed sample: its neighbors pull away from the median to the side of the mean. */
const sample: readonly number[] = [0.5, 1.5, 2, 5, 20];

/** The least number whose share of the summed weights reaches `share`. */
function weightedQuantile(share: number, weight: (value: number) => number): number {
  const total = sample.reduce((sum, value) => sum + weight(value), 0);
  let reached = 0;
  return sample.find((value) => (reached += weight(value)) >= share * total)!;
}

const mean = (of: (value: number) => number): number => sample.reduce((sum, value) => sum + of(value), 0) / sample.length;

/** What a constant may come to; a quantile at the level that is among the parameters. */
const statistics: readonly (readonly [Estimated, (values: Values) => number])[] = [
  ['mean', () => mean((value) => value)],
  ['median', () => weightedQuantile(0.5, () => 1)],
  ['quantile', (values) => weightedQuantile(Object.values(values)[0] ?? NaN, () => 1)],
  ['weighted median', () => weightedQuantile(0.5, (value) => 1 / value)],
  ['geometric mean', () => Math.expm1(mean(Math.log1p))],
];

function checkResidual(card: Card): void {
  const random = seeded(seedOf(card.id));
  const drawn = Array.from({ length: 6 }, () => drawTrial(card, random, { items: 2, width: 1 }).values);
  const settings = [defaults(card.parameters), ...drawn];
  const rest = card.arguments.slice(2).map(() => sample.map(() => 1));
  const best = (link: (constant: number) => number): number[] => settings.map((values) =>
    minimizer((constant) => call(card, { input: [sample.map(() => link(constant)), sample, ...rest], values }).value));
  // a prediction may be the logarithm of what it predicts
  const links = [best((constant) => constant), ...(card.arguments[0]!.numbers === 'real' ? [best(Math.log)] : [])];
  const known = links.flatMap((found): Estimated[] => {
    const fits = ([, statistic]: (typeof statistics)[number]): boolean => settings.every((values, index) => Math.abs(found[index]! - statistic(values)) < 1e-4);
    const between = found.every((constant) => constant > 2 - 1e-4 && constant < mean((value) => value) + 1e-4);
    const names = statistics.filter(fits).map(([name]) => name);
    return names.length > 0 || !between ? names : ['between mean and median'];
  });
  if (known.length > 0 ? known.includes(card.properties.estimates) : card.properties.estimates === 'none') return;
  assert.fail(`minimized at ${best((constant) => constant).join(', ')}: that is not the ${card.properties.estimates}`);
}

/** The lowest point of a convex function on the range of the sample, by thirds. */
function minimizer(value: (constant: number) => number): number {
  let [low, high] = [Math.min(...sample), Math.max(...sample)];
  for (let step = 0; step < 100; step++) {
    const third = (high - low) / 3;
    if (value(low + third) < value(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

/** Where one prediction is made for all: at the share of the positives, at the side of the majority, or elsewhere. */
function checkBinary(card: Card): void {
  const signs = card.arguments[1]!.numbers === 'sign';
  const target = signs ? [1, 1, -1, 1, 1] : [1, 1, 0, 1, 0.5];
  const share = signs ? 4 / 5 : 3.5 / 5;
  const pull = (score: number): number => flat(call(card, { input: [target.map(() => score), target], values: defaults(card.parameters) }).grad).reduce((sum, slope) => sum + slope, 0);
  const places = card.arguments[0]!.numbers === 'probability' ? [share] : [Math.log(share / (1 - share)), 2 * share - 1];
  const stationary = places.some((place) => Math.abs(pull(place)) < 1e-12) && Math.abs(pull(0.1)) > 1e-3;
  const turnsAtMajority = pull(1 - 1e-6) < -1e-3 && pull(1 + 1e-6) > 1e-3;
  assert.equal(stationary ? 'probability' : turnsAtMajority ? 'mode' : 'none', card.properties.estimates);
}

/** Where one prediction is made for all. In two samples: a loss of straight pieces may be flat at the shares of one. */
function checkClasses(card: Card): void {
  const found = new Set([[0, 0, 1, 2, 2, 2], [0, 1, 2, 2, 2, 2]].map((ids) => estimatedOf(card, ids)));
  assert.equal(found.size === 1 ? [...found][0] : 'none', card.properties.estimates);
}

/** What the loss of one prediction for all leads to, by logits, where class 2 is the most frequent. */
function estimatedOf(card: Card, ids: readonly number[]): Estimated {
  const shares = [0, 1, 2].map((place) => ids.filter((id) => id === place).length / ids.length);
  const target = card.arguments[1]!.form === 'ids' ? ids : ids.map((id) => [0, 1, 2].map((place) => (place === id ? 1 : 0)));
  const { numbers } = card.arguments[0]!;
  const isShare = numbers === 'distribution' || numbers === 'probability';
  const rest = card.arguments.slice(2).map(() => target);
  const pullAt = (probability: readonly number[]): number[] => {
    const row = isShare ? probability : probability.map(Math.log);
    const grad = flat(call(card, { input: [ids.map(() => row), target, ...rest], values: defaults(card.parameters) }).grad);
    const pull = probability.map((_, index) => grad.reduce((sum, slope, place) => sum + (place % 3 === index ? slope : 0), 0));
    if (numbers === 'real') return pull;
    // through the softmax that makes probabilities, or their logarithms, of logits
    const byLog = pull.map((slope, index) => (isShare ? slope * probability[index]! : slope));
    const total = byLog.reduce((sum, slope) => sum + slope, 0);
    return byLog.map((slope, index) => slope - probability[index]! * total);
  };
  const stationary = pullAt(shares).every((slope) => Math.abs(slope) < 1e-12) && pullAt([0.5, 0.2, 0.3]).some((slope) => Math.abs(slope) > 1e-3);
  // towards the most frequent class from everywhere, even from the shares themselves
  const toMode = [shares, [0.3, 0.3, 0.4], [0.05, 0.05, 0.9]].every((place) => { const pull = pullAt(place); return pull[2]! < -1e-6 && pull[0]! > 1e-6 && pull[1]! > 1e-6; });
  return stationary ? 'probability' : toMode ? 'mode' : 'none';
}

/** Where one prediction is made for all, of classes that a row may belong to together: at the log odds of each alone. */
function checkLabels(card: Card): void {
  const target = [[1, 0], [1, 1], [0, 0], [1, 0]];
  const pull = (...row: number[]): number[] => {
    const grad = flat(call(card, { input: [target.map(() => row), target], values: defaults(card.parameters) }).grad);
    return row.map((_, index) => grad.reduce((sum, slope, place) => sum + (place % 2 === index ? slope : 0), 0));
  };
  const stationary = pull(Math.log(3), -Math.log(3)).every((slope) => Math.abs(slope) < 1e-12) && pull(0.1, 0.1).some((slope) => Math.abs(slope) > 1e-3);
  assert.equal(stationary ? 'probability' : 'none', card.properties.estimates);
}

/** Over masks of one pixel that is there three times out of four, a probability of 3/4 is not where the loss is lowest. */
function checkOverlap(card: Card): void {
  const masks = [[1], [1], [0], [1]];
  const { grad } = call(card, { input: [masks.map(() => [0.75]), masks], values: defaults(card.parameters) });
  const pull = flat(grad).reduce((sum, slope) => sum + slope, 0);
  assert.equal(Math.abs(pull) < 1e-9 ? 'probability' : 'none', card.properties.estimates);
}
