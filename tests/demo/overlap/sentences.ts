import type { Locale } from '#core/locale';
import { words, type OverlapWords } from '#demo/overlap/words';
import { extraOf, hitOf, logit, missedOf, sum, type Scene } from './scene.ts';

const everyPixel = ({ painted, target }: Scene, holds: (p: number, t: number, at: number) => boolean): boolean =>
  painted.every((p, at) => holds(p, target[at]!, at));
const isEmpty = (mask: readonly number[]): boolean => sum(mask) === 0;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const inside = ({ painted, target }: Scene) => painted.map((p, at) => p * target[at]!);
const hingeErrors = ({ painted, target }: Scene) => painted.map((p, at) => Number((1 - (2 * target[at]! - 1) * logit(p)).toFixed(9)));
const right = (scene: Scene): boolean => everyPixel(scene, (p, t) => p === t);

/** When each sentence after the numbers of the caption is true, by the function of the loss. */
const holds: Partial<Record<keyof OverlapWords, (scene: Scene) => boolean>> = {
  bothEmpty: ({ painted, target, options, lossOf }) => isEmpty(painted) && isEmpty(target) && options['smooth']! > 0 && lossOf().value === 0,
  undefinedLoss: ({ options, lossOf }) => options['smooth'] === 0 && Number.isNaN(lossOf().value),
  noTarget: ({ target, options, lossOf }) => isEmpty(target) && lossOf(undefined, { smooth: 1e-12 }).value > 0.999
    && lossOf(undefined, { smooth: options['smooth']! / 2 }).value >= lossOf().value,
  noPrediction: ({ painted, target, lossOf }) => isEmpty(painted) && lossOf().slope.every((slope, at) => target[at] === 0 || slope < 0),
  missesNothing: ({ painted, target, lossOf }) => missedOf(painted, target) === 0 && extraOf(painted, target) > 0 && lossOf().value > 0,
  exact: (scene) => right(scene) && !isEmpty(scene.target) && scene.lossOf().value === 0,
  freeExtra: (scene) => extraOf(scene.painted, scene.target) > 0 && near(scene.lossOf(inside(scene)).value, scene.lossOf().value),
  freeMissed: (scene) => missedOf(scene.painted, scene.target) > 0 && !(scene.lossOf(inside(scene)).value > 0),
  oneMore: (scene) => missedOf(scene.painted, scene.target) > 0 && oneMoreOf(scene) < scene.lossOf().value,
  weights: ({ options }) => options['alpha']! > 0 && options['beta']! > 0,
  classWeights: ({ target }) => !isEmpty(target),
  absentClass: ({ painted, target, options, lossOf }) => isEmpty(target) && near(lossOf().value, (2 * sum(painted)) / (2 * target.length + options['smooth']!)),
  emptyDice: ({ painted, target, options, lossOf }) => {
    const size = sum(painted.map((p) => 1 / (1 + Math.exp(-logit(p)))));
    const dice = size / (size + options['smooth']!);
    return isEmpty(target) && near(lossOf().value, lossOf(undefined, { diceWeight: 0 }).value + options['diceWeight']! * dice);
  },
  crossEntropySlope: (scene) => {
    const [whole, part] = [scene.lossOf().slope, scene.lossOf(undefined, { diceWeight: 0 }).slope];
    const wrong = whole.map((_, at) => at).filter((at) => Math.abs(scene.painted[at]! - scene.target[at]!) === 1);
    return wrong.length > 0 && wrong.every((at) => part[at]! / whole[at]! > 0.95 && part[at]! / whole[at]! <= 1);
  },
  areas: ({ lossOf }) => lossOf().value > 0,
  meanAreas: ({ lossOf }) => lossOf().value > 0,
  ties: (scene) => {
    const errors = scene.id === 'lovasz-hinge' ? hingeErrors(scene) : scene.painted.map((p, at) => Math.abs(scene.target[at]! - p));
    const of = (t: number) => new Set(errors.filter((error, at) => error > 0 && scene.target[at] === t));
    return [...of(1)].some((error) => of(0).has(error));
  },
  beyondMargin: (scene) => hingeErrors(scene).every((error) => error <= 0) && scene.lossOf().value === 0 && scene.lossOf().slope.every((slope) => slope === 0),
  allRight: (scene) => right(scene) && scene.lossOf().value === 0,
  largestError: (scene) => isEmpty(scene.target) && near(Math.max(...hingeErrors(scene)), scene.lossOf().value),
  absentObject: ({ painted, target, lossOf }) => isEmpty(target) && near(lossOf().value, sum(painted) / painted.length),
  distances: (scene) => {
    const { value, slope } = scene.lossOf();
    return near(value, sum(scene.painted.map((p, at) => p * slope[at]!))) && everyPixel(scene, (_, t, at) => (t === 0 ? slope[at]! > 0 : slope[at]! <= 0));
  },
  noBoundary: ({ painted, target, lossOf }) => isEmpty(target) && lossOf().value === 0 && lossOf(painted.map((p) => 1 - p)).value === 0,
  zeroLoss: ({ painted, lossOf }) => isEmpty(painted) && lossOf().value === 0,
  zeroIsNotLeast: ({ painted, target, lossOf }) => isEmpty(painted) && lossOf().value === 0 && lossOf(target).value < 0,
  negative: ({ lossOf }) => lossOf().value < 0,
  wedges: ({ lossOf }) => lossOf().slope.some((slope) => slope !== 0),
  flat: ({ lossOf }) => lossOf().slope.every((slope) => slope === 0),
  undefinedSlope: ({ lossOf }) => lossOf().slope.some(Number.isNaN),
  how: () => true,
  logit: ({ id }) => id === 'lovasz-hinge' || id === 'binary-cross-entropy-dice',
  classes: ({ id }) => id === 'lovasz-softmax' || id === 'generalized-dice',
};

/** Each sentence of a caption after its numbers: whether it is known, and true. What no sentence explains is left over. */
export function judged(text: string, scene: Scene, locale: Locale): { readonly said: readonly (readonly [sentence: string, isTrue: boolean])[]; readonly left: string } {
  let left = text;
  const longestFirst = Object.entries(holds).sort(([a], [b]) => words[locale][b as keyof OverlapWords].length - words[locale][a as keyof OverlapWords].length);
  const said = longestFirst.flatMap(([key, isTrue]): [string, boolean][] => {
    const sentence = new RegExp(words[locale][key as keyof OverlapWords].replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[−.\\d]*\\d'));
    if (!sentence.test(left)) return [];
    left = left.replace(sentence, '').trim();
    return [[key, isTrue(scene)]];
  });
  return { said, left };
}

/** The loss with the target pixel of the least probability painted in full. */
export function oneMoreOf({ painted, target, lossOf }: Scene): number {
  const least = Math.min(...painted.filter((_, at) => target[at] === 1));
  const first = painted.findIndex((p, at) => target[at] === 1 && p === least);
  return lossOf(painted.with(first, 1)).value;
}

export const volumeOf = (target: readonly number[]): number => hitOf(target, target);
