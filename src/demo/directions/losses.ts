import { infoNce } from '#losses/info-nce';
import { ntXent } from '#losses/nt-xent';
import { supCon } from '#losses/sup-con';
import { arcfaceOfDirections } from './arcface.ts';
import { spotsOf, toward, type BatchLoss, type Member, type Row } from './batch.ts';

const subscripts = ['₁', '₂', '₃', '₄', '₅', '₆'];
const starts = [[20, 1.1], [-30, 1.2], [150, 1], [55, 1.25], [-5, 0.8], [190, 1.2]].map(([degrees, norm]) => toward(degrees!, norm!));

/** Three pairs: the first of each in the first half. */
function pairs(first: Member['word'], second: Member['word'], letters: readonly [string, string]): Member[] {
  return starts.map((start, i): Member => {
    const number = (i % 3) + 1;
    const index = subscripts[number - 1]!;
    return i < 3
      ? { word: first, number, letter: letters[0] + index, shape: 'circle', role: 'prediction', start }
      : { word: second, number, letter: letters[1] + index, shape: 'square', role: 'target', start };
  });
}

/** Two embeddings of one class near each other, one of another class between them and the third, one alone in its class. */
const classes = [0, 0, 0, 1, 1, 2];
const ofClass = [
  { word: 'circle', shape: 'circle', role: 'prediction' }, { word: 'square', shape: 'square', role: 'target' },
  { word: 'diamond', shape: 'diamond', role: 'residual' },
] as const;
const grouped = [[60, 1.1], [105, 1.2], [5, 1.2], [35, 0.9], [-70, 1], [190, 1.1]].map(([degrees, norm], i): Member =>
  ({ ...ofClass[classes[i]!]!, number: i + 1, letter: `z${subscripts[i]!}`, start: toward(degrees!, norm!) }));

const all = [0, 1, 2, 3, 4, 5];
/** Each member against all others. */
const againstOthers = (isPositive: (anchor: number, other: number) => boolean): Row[] => all.map((anchor) => {
  const others = all.filter((other) => other !== anchor);
  return { anchor, others, positives: others.filter((other) => isPositive(anchor, other)) };
});

const overTemperature: Pick<BatchLoss, 'logits' | 'rate'> = {
  logits: (cosines, _, { temperature }) => cosines.map((cosine) => cosine / temperature!),
  rate: ({ temperature }) => temperature!,
};

/** The losses over the directions of a batch, by id. */
export const batchLosses: Readonly<Record<string, BatchLoss>> = {
  'info-nce': {
    ...overTemperature,
    members: pairs('query', 'key', ['q', 'k']),
    rows: [0, 1, 2].map((anchor) => ({ anchor, others: [3, 4, 5], positives: [anchor + 3] })),
    measure: (points, _, { temperature }) => {
      const { value, grad: { query, key } } = infoNce(points.slice(0, 3), points.slice(3), { temperature: temperature! });
      return { value, grad: spotsOf(query, key) };
    },
  },
  'nt-xent': {
    ...overTemperature,
    members: pairs('firstView', 'secondView', ['a', 'b']),
    rows: againstOthers((anchor, other) => anchor % 3 === other % 3),
    measure: (points, _, { temperature }) => {
      const { value, grad: { first, second } } = ntXent(points.slice(0, 3), points.slice(3), { temperature: temperature! });
      return { value, grad: spotsOf(first, second) };
    },
  },
  'sup-con': {
    ...overTemperature,
    members: grouped,
    rows: againstOthers((anchor, other) => classes[anchor] === classes[other]),
    measure: (points, _, { temperature }) => {
      const { value, grad } = supCon(points, classes, { temperature: temperature! });
      return { value, grad: spotsOf(grad) };
    },
  },
  arcface: arcfaceOfDirections,
};
