import { must } from '#core/check';
import { checkIds, keptWeight } from '#core/classes';
import { lovasz } from '#core/segmentation/lovasz';
import type { ParameterOptions, Settings } from '#core/parameter';
import { off, readOptions } from '#core/read-options';
import type { Indices, LossResult, Matrix, Vector } from '#core/result';
import { readRows } from '#core/rows';

const who = 'lovaszSoftmax';

export const settings = {
  ignoreIndex: { default: -100, domain: { 'an integer': true } },
} as const satisfies Settings;

export interface LovaszSoftmaxOptions extends ParameterOptions<typeof settings> {
  /** average over the classes that are absent from the target, too */
  readonly absent?: boolean;
  /** classes per pixel, where the probabilities are one flat vector */
  readonly rowLength?: number;
}

/**
 * Lovász-softmax: the mean Jaccard loss over the classes of an image, extended from masks to probabilities.
 *
 * Where every probability is 0 or 1 it is one minus the mean IoU, the usual metric of segmentation; between, each error is
 * weighted by the decrease of the IoU when its pixel becomes wrong after those with larger errors. It is often added to
 * cross-entropy.
 *
 * The whole input is one image; the authors' code counts a batch as one by default. As there, only classes of the target are
 * averaged, unless `absent` is set: the loss of an absent class is its highest probability.
 *
 * @param probability  [pixels][classes] or, flat, pixel after pixel; from 0 to 1, after the softmax (not logits)
 * @param target       [pixels], integers from 0 to classes − 1, or ignoreIndex
 * @param options      ignoreIndex: an integer; absent; rowLength: of flat probabilities
 * @returns            value without unit, from 0 to 1; grad [pixels * classes]
 * @throws {RangeError} if shapes differ, rows are ragged or empty, a probability is outside 0 to 1, or a class id is out of range
 * @see Berman, Rannen Triki and Blaschko 2018, The Lovász-Softmax loss, arXiv:1705.08790
 * @example lovaszSoftmax([[0.5, 0.5], [0.25, 0.75]], [0, 9], { ignoreIndex: 9 }).value // => 0.5
 */
export function lovaszSoftmax(probability: Vector | Matrix, target: Indices, options: LovaszSoftmaxOptions = {}): LossResult {
  const { ignoreIndex, absent, rowLength } = readOptions(who, options, { ...settings, absent: off, rowLength: {} });
  const { flat: p, rows: pixels, columns: classes } = readRows(who, 'probability', probability, rowLength);
  checkIds(who, 'target', target, 'probability', pixels);
  keptWeight(who, target, classes, ignoreIndex, undefined);
  for (let i = 0; i < p.length; i++) if (p[i]! < 0 || p[i]! > 1) throw must(who, `probability[${i}]`, 'be at least 0 and at most 1', p[i]);
  const present = new Set<number>(target);
  present.delete(ignoreIndex);
  const averaged = Array.from({ length: classes }, (_, k) => k).filter((k) => absent || present.has(k));
  const scale = 1 / averaged.length;
  const grad = new Float64Array(p.length);
  const error = new Float64Array(pixels);
  const object = new Uint8Array(pixels);
  const slope = new Float64Array(pixels);
  let sum = 0;
  for (const k of averaged) {
    for (let i = 0; i < pixels; i++) {
      const pk = p[i * classes + k]!;
      const ignored = target[i] === ignoreIndex;
      object[i] = target[i] === k && !ignored ? 1 : 0;
      error[i] = ignored ? 0 : object[i] ? 1 - pk : pk; // m(c); an ignored pixel has error 0
    }
    sum += lovasz(error, object, slope);
    for (let i = 0; i < pixels; i++) grad[i * classes + k] = object[i] ? 0 - scale * slope[i]! : scale * slope[i]!;
  }
  return { value: scale * sum, grad };
}
