import { binaryCrossEntropyWithLogits } from '#losses/binary-cross-entropy-with-logits';
import { axisX, axisY, follows, holds, placed, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';

interface Point {
  readonly value: number;
  readonly slope: number;
}
type Law = (prediction: number, target: number, change?: Readonly<Record<string, number>>) => Point;

const keys: Readonly<Record<string, string>> = { logit: 'z', probability: 'p', score: 's' };

/** Value and slope of the loss, by the function that readers import. */
function lawOf({ card: { loss, parameters }, state }: Drawn): Law {
  const options = Object.fromEntries(Object.keys(parameters).filter((name) => name in state).map((name) => [name, state[name]]));
  return (prediction, target, change = {}) => {
    const { value, grad } = loss([prediction], [target], { ...options, ...change });
    return { value, slope: (grad as Float64Array)[0]! };
  };
}

/** The point of a state: in the near view a logit of the wide one stands at the border, and in the wide one on half steps. */
function pointOf({ card, state }: Drawn): number {
  const x = state[keys[card.arguments[0]!.name]!]!;
  if (!('naive' in state)) return x;
  return state['naive'] === 1 ? Math.round(x * 2) / 2 : Math.min(6, Math.max(-6, x));
}

const sentences = {
  ko: {
    logit: /로짓 (\S+)에서 확률 (.+?)\. 정답 (\S+)일 때 손실 (\S+), 기울기 (\S+)\./,
    probability: /예측 (확률) (\S+), 정답 (\S+)일 때 손실 (\S+), 기울기 (\S+)\./,
    score: /(점수) (\S+), 정답 (\S+)일 때 손실 (\S+), 기울기 (\S+)\./,
  },
  en: {
    logit: /Logit (\S+) is probability (.+?)\. With target (\S+) the loss is (\S+) and the slope is (\S+)\./,
    probability: /With predicted (probability) (\S+) and target (\S+) the loss is (\S+) and the slope is (\S+)\./,
    score: /With (score) (\S+) and target (\S+) the loss is (\S+) and the slope is (\S+)\./,
  },
} as const;

/** The caption at the crosshair and its remark, the labels, the handle, the curves of both targets, and each row of the table. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const input = card.arguments[0]!.name as 'logit' | 'probability' | 'score';
  const law = lawOf(figure);
  const [x, y] = [pointOf(figure), state['y']!];
  const here = law(x, y);
  const [, first, second, target, value, slope] = sentences[locale][input].exec(caption) ?? [];
  const [across, up, down] = [axisX(html), axisY(html, 0, 62), axisY(html, 68, 100)];
  const predictionAt = (at: number): number => inside(input, (at - across(0)) / (across(1) - across(0)));
  const other = card.arguments[1]!.numbers === 'sign' ? -y : y === 1 ? 0 : 1; // the first target that is drawn beside it
  const mayCompareSlopes = card.properties.smoothness > 0; // a path has a gap where the slope jumps
  return [
    { what: 'prediction in the caption', printed: input === 'logit' ? first : second, value: x },
    ...(input === 'logit' ? [sigmoidSaid('probability in the caption', second, x)] : []),
    { what: 'target in the caption', printed: target, value: y },
    { what: 'loss in the caption', printed: value, value: here.value },
    { what: 'slope in the caption', printed: slope, value: here.slope },
    { what: 'target in the label', printed: />y = (\S+): (?:손실|loss) [^<]+</.exec(html)?.[1], value: y },
    { what: 'loss in the label', printed: />y = \S+: (?:손실|loss) ([^<]+)</.exec(html)?.[1], value: here.value },
    { what: 'the handle', printed: /aria-valuenow="([^"]+)"/.exec(html)?.[1], value: x },
    placed('where the handle is', /class="handle" x="([^"]+)%"/.exec(html)?.[1], across(x)),
    follows('the loss', positionsOf(html, 'curve loss'), (at) => up(law(predictionAt(at), y).value)),
    follows('the loss of the other target', positionsOf(html, 'curve other dash-0'), (at) => up(law(predictionAt(at), other).value)),
    ...(mayCompareSlopes ? [follows('the slope', positionsOf(html, 'curve gradient'), (at) => down(law(predictionAt(at), y).slope))] : []),
    ...remark(figure, law, x, y),
    ...table.flatMap(([prediction, ...cells]): Said[] => {
      const at = numberIn(prediction!).value;
      const there = law(at, y);
      return [
        ...(input === 'logit' ? [{ what: `probability at ${prediction}`, printed: cells[0], value: 1 / (1 + Math.exp(-at)) }] : []),
        { what: `loss at ${prediction}`, printed: cells.at(-2), value: there.value },
        { what: `slope at ${prediction}`, printed: cells.at(-1), value: there.slope },
      ];
    }),
  ];
};
export default truth;

/** A place that a rounded position leads to, but not outside what the loss takes. */
const inside = (input: string, prediction: number): number => (input === 'probability' ? Math.min(1, Math.max(0, prediction)) : prediction);

/** A probability, or what is missing to 1. */
function sigmoidSaid(what: string, printed: string | undefined, logit: number): Said {
  const rest = printed?.startsWith('1 − ') ? printed.slice(4) : undefined;
  return { what, printed: rest ?? printed, value: 1 / (1 + Math.exp(rest ? logit : -logit)) };
}

const remarks = {
  weighted: /양성 가중치\((\S+)\)를 곱해요|positive weight, (\S+)\./,
  behindSigmoid: /로짓에 대한 기울기는 (\S+)이에요\.|in its logit is (\S+): /,
  infinite: /손실이 무한대예요|loss is infinite/,
  difference: /기울기는 확률에서 정답을 뺀 값이에요|The slope is the probability minus the target\./,
  smoothed: /확률에서 (\S+)\(스무딩한 정답\)을 뺀|the probability minus (\S+), the smoothed target/,
  plain: /0이면 손실이 (\S+)이에요|loss would be (\S+);/,
  share: /지금은 그 (\S+)배예요|now it is (\S+) times/,
  unfocused: /교차 엔트로피와 같아요|this is weighted cross-entropy/,
  beyond: /손실도 기울기도 0이에요|loss and slope are 0/,
  gap: /마진 1까지 (\S+)만큼 모자라요|(\S+) is missing to the margin/,
  inside: /부호는 맞지만|sign is right/,
  boundary: /결정 경계에 있어요|on the decision boundary/,
  wrongSide: /부호가 정답과 달라요|sign is wrong/,
  otherLabel: /반대 레이블의 확률, 곧 (.+?)이에요|of the other label, (.+?)\. There/,
  naiveEnds: /float32는 로짓 (\S+), |from logit (\S+) on in float32/,
} as const;

/** What the remark says, and that it stands only where it is true. */
function remark({ caption, card, state }: Drawn, law: Law, x: number, y: number): Said[] {
  const found = Object.entries(remarks).flatMap(([name, pattern]) => {
    const match = pattern.exec(caption);
    return match ? [{ name: name as keyof typeof remarks, printed: match.slice(1).find((part) => part !== undefined) }] : [];
  });
  const here = law(x, y);
  const of: Record<keyof typeof remarks, (printed: string | undefined) => Said[]> = {
    weighted: (printed) => [
      { what: 'positive weight', printed, value: state['posWeight']! }, holds('a weight of 1 is not told', state['posWeight'] !== 1),
    ],
    difference: () => [{ what: 'probability minus target', printed: String(1 / (1 + Math.exp(-x)) - y), value: here.slope }],
    smoothed: (printed) => [{ what: 'smoothed target', printed, value: smoothed }],
    behindSigmoid: (printed) => [
      { what: 'slope in the logit', printed, value: binaryCrossEntropyWithLogits([Math.log(x / (1 - x))], [smoothed]).grad[0]! },
    ],
    infinite: () => [holds('the loss is infinite', here.value === Infinity)],
    plain: (printed) => [{ what: 'loss without focus', printed, value: law(x, y, { gamma: 0 }).value }],
    share: (printed) => [{ what: 'share of the loss without focus', printed, value: here.value / law(x, y, { gamma: 0 }).value }],
    unfocused: () => [holds('gamma is 0', state['gamma'] === 0)],
    beyond: () => [holds('nothing is left', here.value === 0 && Math.abs(here.slope) === 0)],
    gap: (printed) => [
      { what: 'missing to the margin', printed, value: card.properties.smoothness === 0 ? here.value : Math.sqrt(here.value) },
    ],
    inside: () => [holds('the sign is right', x * y > 0 && here.value > 0)],
    boundary: () => [holds('the score is 0', x === 0)],
    wrongSide: () => [holds('the sign is wrong', x * y < 0)],
    otherLabel: (printed) => [
      sigmoidSaid('probability of the other label', printed, -y * x),
      { what: 'size of the slope', printed: String(Math.abs(here.slope)), value: 1 / (1 + Math.exp(y * x)) },
    ],
    naiveEnds: (printed) => [{ what: 'end of float32', printed, value: 24 * Math.log(2) }, holds('the wide view', state['naive'] === 1)],
  };
  const smoothing = state['labelSmoothing'] ?? 0;
  const smoothed = (1 - smoothing) * y + smoothing / 2;
  const places = found.filter(({ name }) => ['beyond', 'inside', 'boundary', 'wrongSide'].includes(name));
  return [
    holds('a loss of a score says where it stands', places.length === (card.arguments[0]!.name === 'score' ? 1 : 0)),
    ...found.flatMap(({ name, printed }) => of[name](printed)),
  ];
}
