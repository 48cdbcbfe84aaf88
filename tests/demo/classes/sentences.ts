import { holds } from '../axes.ts';
import type { Drawn, Said } from '../drawn.ts';
import { crossEntropy, type Told } from './told.ts';

type Sentence = readonly [pattern: RegExp, said: (...printed: string[]) => Said[]];

const number = (what: string, printed: string | undefined, value: number): Said => ({ what, printed, value });
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** The sentences after the first: each number, and each only where it is true. */
export function sentences(figure: Drawn, known: Told): Said[] {
  return [...gradients(figure, known), ...sums(figure, known), ...weights(figure, known)].flatMap(([pattern, said]) => {
    const match = pattern.exec(figure.caption);
    return match ? said(...match.slice(1).filter((part) => part !== undefined)) : [];
  });
}

function gradients(_: Drawn, { p, q, logitGrad }: Told): Sentence[] {
  const far = p.map((share, k) => Math.abs(share - q[k]!)).reduce((best, way, k, all) => (way > all[best]! ? k : best), 0);
  const factor = logitGrad[far]! / (p[far]! - q[far]!);
  const isTimes = (f: number) => logitGrad.every((slope, k) => Math.abs(slope - f * (p[k]! - q[k]!)) < 1e-4 * Math.max(1, f));
  return [
    [/눈금까지의 거리예요|The gradient in the logits is the distance/, () => [holds('the gradient is the way', isTimes(1))]],
    [/눈금까지 거리의 (\S+)배예요|is (\S+) times the distance/, (f) => [number('times', f, factor), holds('a multiple of the way', isTimes(factor))]],
  ];
}

function sums({ state, card }: Drawn, { p, q, loss, logitGrad }: Told): Sentence[] {
  const entropy = crossEntropy(q, q);
  const cross = crossEntropy(q, p);
  const squared = (state['temperature'] ?? 1) ** 2;
  const y = state['y']!;
  return [
    [/엔트로피가 0이고|its entropy is 0,/, () => [holds('the entropy is 0', Math.abs(entropy) === 0 && near(loss, cross))]],
    [
      /정답의 엔트로피\((\S+)\)와 KL 발산\((\S+)\)의|entropy of the target, (\S+), plus the KL divergence, (\S+)\./,
      (h, kl) => [number('entropy', h, entropy), number('KL', kl, cross - entropy), holds('cross-entropy', near(loss, cross))],
    ],
    [
      /교차 엔트로피\((\S+)\)에서 정답의 엔트로피\((\S+)\)를|the cross-entropy, (\S+), minus the entropy of the target, (\S+)\./,
      (ce, h) => [number('cross-entropy', ce, cross), number('entropy', h, entropy), holds('the difference', near(loss, cross - entropy))],
    ],
    [
      /KL 발산은 (\S+)이고, 여기에 T²\((\S+)\)|divergence of the two is (\S+); it is multiplied by T², which is (\S+)\./,
      (kl, t2) => [
        number('KL', kl, cross - entropy), number('T²', t2, squared), holds('the product', near(loss, squared * (cross - entropy))),
      ],
    ],
    [
      /ln 2\((\S+)\)보다 커지지|never above ln 2 \((\S+)\)/,
      (most) => [number('ln 2', most, card.properties.range[1]), holds('at most ln 2', loss <= Math.LN2)],
    ],
    [
      /정답 로짓의 기울기는 (\S+)이고|in the target logit is (\S+);/,
      (d) => [number('slope of the target logit', d, logitGrad[y]!), holds('twice', near(loss, 2 * (1 - p[y]!)))],
    ],
  ];
}

function weights({ state }: Drawn, { p, q, loss, mean, plain }: Told): Sentence[] {
  const w = state['w'] ?? 1;
  const divided = '가중치\\((\\S+)\\)를 곱했어요\\. 이 행만 평균하면 정답의 가중치로 나눠서 (\\S+)이에요';
  const dividedEn = 'by its weight, (\\S+)\\. The mean over this row alone divides by the weight of the target: (\\S+)\\.';
  return [
    [
      new RegExp(`${divided}|${dividedEn}`),
      (told, one) => [number('weight', told, w), number('mean', one, mean()), holds('it changes the mean', !near(mean(), loss))],
    ],
    [
      /가중치\((\S+)\)를 곱했어요\. 이 행만 평균해도|by its weight, (\S+)\. The mean over this row alone is the same/,
      (told) => [number('weight', told, w), holds('the mean keeps it', near(mean(), loss))],
    ],
    [/손실을 바꾸지 않아요|does not change the loss/, () => [holds('nothing changes', near(plain(), loss))]],
    [
      /1이 아니라 (\S+)이에요\. .*최솟값은 (\S+)이에요|the target class to (\S+)\. .* at least (\S+)\./,
      (aim, least) => [
        number('aim', aim, q[state['y']!]!), number('least', least, crossEntropy(q, q)),
        holds('smoothing alone', w === 1 && near(loss, crossEntropy(q, p))),
      ],
    ],
  ];
}
