import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import { equal, type Parts, type Sum } from './measure/parts.ts';
import { aim, measure, type Measured, type Loaded, type Setting } from './measure/problem.ts';
import { crossEntropy, type Three } from './measure/three.ts';
import type { ClassesWords } from './words.ts';

export interface Point {
  readonly problem: Loaded;
  readonly setting: Setting;
  readonly sum: Sum;
  readonly parts: Parts | undefined;
  readonly logits: Three;
  readonly measured: Measured;
  /** how many times the way from the lines to the bars the gradient of the logits is */
  readonly times: number | undefined;
}

interface Said {
  readonly text: string;
  readonly values?: Readonly<Record<string, Told>>;
}

const digits = (text: string, role: Told['role']): Told => ({ text, ...(role && { role }) });

/** The sentences after the first, each chosen by the numbers it tells. */
export function remarks(point: Point, words: ClassesWords): Said[] {
  return [...gradient(point, words), ...sum(point, words), ...weight(point, words), ...smoothing(point, words), { text: words.step }];
}

/** The way from bar to line, where the gradient is a multiple of it. */
function gradient({ problem, times }: Point, words: ClassesWords): Said[] {
  const own = problem.prediction === 'logProbability' ? [{ text: words.logProbability }] : [];
  if (times === undefined) return own;
  if (equal(times, 1)) return [...own, { text: words.arrows }];
  return [...own, { text: words.arrowsTimes, values: { f: digits(decimal(times, 2), 'parameter') } }];
}

/** What the loss is the sum of, where its value is. */
function sum({ sum: kind, parts, measured: { value, logitGrad }, setting }: Point, words: ClassesWords): Said[] {
  if (kind === 'none' || !parts) return [];
  if (kind === 'halves') return [{ text: words.halves }];
  if (kind === 'errors') return [{ text: words.twice, values: { d: digits(decimal(logitGrad[setting.y]!, 2), 'gradient') } }];
  const [entropy, kl] = parts.parts.map((part) => part.value) as [number, number];
  const values = {
    h: digits(decimal(entropy, 2), 'target'), kl: digits(decimal(kl, 2), 'residual'), ce: digits(decimal(parts.sum, 2), 'loss'),
  };
  if (kind === 'crossEntropy') {
    if (!equal(value, parts.sum)) return [];
    return [entropy === 0 ? { text: words.entropy0 } : { text: words.sumOfBoth, values }];
  }
  const temperature = setting.options.temperature as number | undefined;
  if (temperature === undefined) return [{ text: words.difference, values }];
  return [{ text: words.squaredTemperature, values: { ...values, t2: digits(decimal(temperature ** 2, 2), 'parameter') } }];
}

/** What the weight of the first class does to the loss, and to its mean. */
function weight({ problem, setting, logits, measured: { value, mean } }: Point, words: ClassesWords): Said[] {
  const w = (setting.options.weight as Three | undefined)?.[0];
  if (w === undefined || w === 1) return [];
  const plain = measure(problem, { ...setting, options: { ...setting.options, weight: [1, 1, 1] } }, logits).value;
  if (equal(value, plain)) return [{ text: words.weightless }];
  const told = { w: digits(decimal(w, 1), 'parameter'), mean: digits(decimal(mean, 2), 'loss') };
  return [{ text: equal(value, mean) ? words.weightKept : words.weightDivided, values: told }];
}

/** What smoothing wants of the true class, where nothing else moves the minimum. */
function smoothing({ problem, setting }: Point, words: ClassesWords): Said[] {
  const { labelSmoothing, weight: weights } = setting.options as { readonly labelSmoothing?: number; readonly weight?: Three };
  if (problem.target !== 'id' || !labelSmoothing || (weights && weights[0] !== 1)) return [];
  const q = aim(problem, setting);
  const values = { aim: digits(decimal(q[setting.y]!, 2), 'target'), least: digits(decimal(crossEntropy(q, q), 2), 'loss') };
  return [{ text: words.smoothed, values }];
}
