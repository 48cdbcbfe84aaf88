import type { Told } from '../kit/figure/Sentence.tsx';
import { decimal } from '../kit/figure/format.ts';
import type { BatchLoss } from './batch.ts';
import { logSoftmax, type Measure } from './geometry.ts';
import type { DirectionsWords } from './words.ts';

const degrees = (radians: number): string => decimal((radians * 180) / Math.PI, 1);

export interface Said {
  readonly keys: readonly (keyof DirectionsWords)[];
  readonly values: Readonly<Record<string, Told>>;
}

/** The sentences that are true of a batch as it is now, and their numbers. */
export function captionOf({ members, logits }: BatchLoss, sizes: Measure): Said {
  const { row, weights, cosines, options, value, rowLoss, points } = sizes;
  const { anchor, others, positives } = row;
  const ofClasses = 'margin' in options;
  const isPositive = (at: number) => positives.includes(others[at]!);
  const negatives = others.map((_, at) => at).filter((at) => !isPositive(at));
  const hardest = negatives.reduce((best, at) => (weights[at]! > weights[best]! ? at : best), negatives[0]!);
  const first = others.indexOf(positives[0]!);
  const letter = (member: number): Told => ({ text: members[member]!.letter, role: members[member]!.role, symbol: true });
  const values: Record<string, Told> = {
    a: letter(anchor), n: letter(others[hardest]!), w: { text: decimal(weights[hardest]!, 3) },
    p: { text: decimal(weights.reduce((sum, weight, at) => sum + (isPositive(at) ? weight : 0), 0), 3), role: 'target' },
    l: { text: decimal(rowLoss, 2), role: 'loss' }, v: { text: decimal(value, 2), role: 'loss' },
    k: { text: decimal(positives.length, 0) }, f: { text: decimal(Math.log(positives.length), 2) },
    ...(first >= 0 && { b: letter(others[first]!) }),
  };
  const keys: (keyof DirectionsWords)[] = [];
  if (ofClasses) {
    const angle = Math.acos(cosines[first]!);
    const plain = Math.exp(logSoftmax(logits(cosines, row, { ...options, margin: 0 }))[first]!);
    Object.assign(values, {
      t: { text: degrees(angle), role: 'prediction' }, m: { text: degrees(options['margin']!), role: 'parameter' },
      u: { text: degrees(angle + options['margin']!) }, q: { text: decimal(plain, 3) },
    });
    keys.push('angles', Math.sin(angle) > 1e-9 && Math.sin(angle + options['margin']!) < 0 ? 'beyond' : 'hardestClass');
  } else if (positives.length === 0) keys.push('alone');
  else {
    const most = Math.max(...weights.filter((_, at) => isPositive(at)));
    keys.push(positives.length > 1 ? 'several' : 'single', weights[hardest]! > most ? 'harder' : 'easier');
  }
  if (points.some(([x, y]) => x === 0 && y === 0)) keys.push('zeroVector');
  return { keys, values };
}
