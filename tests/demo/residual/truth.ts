import type { Card } from '#core/card/kinds';
import { axisX, axisY, follows, placed, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';

type Law = (residual: number) => { readonly value: number; readonly slope: number };

/** Value and slope of the loss at a residual, by the function that readers import. */
function lawOf({ loss, parameters }: Card, state: Drawn['state']): Law {
  const options = Object.fromEntries(Object.keys(parameters).filter((name) => name in state).map((name) => [name, state[name]]));
  return (residual) => {
    const { value, grad } = loss([residual], [0], options);
    return { value, slope: (grad as Float64Array)[0]! };
  };
}

/** The caption at the crosshair, the largest slope, the tint, the handle, both curves, and each row of the table. */
const truth: Truth = ({ card, state, caption, table, html, locale }) => {
  const e = state['e']!;
  const law = lawOf(card, state);
  const here = law(e);
  const told = (locale === 'ko' ? /잔차 (\S+)에서 손실 (\S+), 기울기 (\S+)\./
    : /At residual (\S+) the loss is (\S+) and the slope is (\S+)\./).exec(caption) ?? [];
  const [across, up, down] = [axisX(html), axisY(html, 0, 62), axisY(html, 68, 100)];
  const residualAt = (x: number): number => (x - across(0)) / (across(1) - across(0));
  return [
    { what: 'residual in the caption', printed: told[1], value: e },
    { what: 'loss in the caption', printed: told[2], value: here.value },
    { what: 'slope in the caption', printed: told[3], value: here.slope },
    { what: 'the handle', printed: /aria-valuenow="([^"]+)"/.exec(html)?.[1], value: e },
    placed('the handle', /class="handle" x="([^"]+)%"/.exec(html)?.[1], across(e)),
    follows('the loss', positionsOf(html, 'curve loss'), (x) => up(law(residualAt(x)).value)),
    ...(card.properties.smoothness > 0 && state['beta'] !== 0
      ? [follows('the slope', positionsOf(html, 'curve gradient'), (x) => down(law(residualAt(x)).slope))] : []),
    ...bound(card, state, caption, locale, law),
    ...tint(html, across, card, state),
    ...table.flatMap(([error, value, slope]): Said[] => {
      const there = law(numberIn(error!).value);
      return [{ what: `loss at ${error}`, printed: value, value: there.value }, { what: `slope at ${error}`, printed: slope, value: there.slope }];
    }),
  ];
};
export default truth;

const sentences = {
  ko: {
    bounded: /크기는 (\S+)에서 멈춰요/, sides: /크기는 음의 잔차에서 (\S+), 양의 잔차에서 (\S+)에서 멈춰요/,
    peak: /잔차 ±(\S+)에서 최댓값 (\S+)에 이르고/, unbounded: /끝없이 커져요/,
  },
  en: {
    bounded: /size of the slope stops at (\S+)\.(?: |$)/, sides: /stops at (\S+) for negative residuals and at (\S+) for positive/,
    peak: /residuals of ±(\S+), where it is (\S+), and decreases beyond/, unbounded: /without limit/,
  },
} as const;

/** One sentence about the largest slope, and the bound of the card in it. */
function bound(card: Card, state: Drawn['state'], caption: string, locale: Drawn['locale'], law: Law): Said[] {
  const values = Object.fromEntries(Object.entries(card.parameters).map(([name, parameter]) => [name, state[name] ?? parameter.default]));
  const largest = card.properties.gradientBound(values);
  const found = Object.entries(sentences[locale]).flatMap(([kind, pattern]) => {
    const match = pattern.exec(caption);
    return match ? [{ kind, numbers: match.slice(1) }] : [];
  });
  const [{ kind, numbers } = { kind: 'none', numbers: [] as string[] }] = found;
  const [first, second] = numbers;
  const one: Said = { what: 'sentences about the largest slope', printed: String(found.length), value: 1 };
  const far = [-1e7, 1e7].map((e) => Math.abs(law(e).slope));
  const of: Readonly<Record<string, () => Said[]>> = {
    bounded: () => [
      { what: 'bound of the slope', printed: first, value: largest },
      ...far.map((value) => ({ what: 'slope far out', printed: first, value })),
    ],
    sides: () => [
      { what: 'slope far below', printed: first, value: far[0]! }, { what: 'slope far above', printed: second, value: far[1]! },
      { what: 'bound of the slope', printed: numberIn(first!).value > numberIn(second!).value ? first : second, value: largest },
    ],
    peak: () => [
      { what: 'largest slope', printed: second, value: largest }, { what: 'where it is largest', printed: first, value: crest(law) },
      { what: 'slope far out, compared', printed: String(Math.sign(far[1]! - largest)), value: -1 },
    ],
    unbounded: () => [{ what: 'bound of the slope', printed: '∞', value: largest }],
  };
  return [one, ...(of[kind]?.() ?? [])];
}

/** The residual at which the slope stops to grow, by halving where its difference changes its sign. */
function crest(law: Law): number {
  const grows = (e: number): boolean => law(e * (1 + 1e-4)).slope > law(e * (1 - 1e-4)).slope;
  let [low, high] = [1e-3, 1e4];
  for (let i = 0; i < 60; i++) {
    const middle = Math.sqrt(low * high);
    if (grows(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The ends of the tint are joints of the card, and the sentence about it stands only beside it. */
function tint(html: string, across: (value: number) => number, card: Card, state: Drawn['state']): Said[] {
  const [, left, width] = /<rect class="zone" x="([^"]+)%" y="0%" width="([^"]+)%"/.exec(html) ?? [];
  const said = /색을 칠한 곳은|Inside the tint/.test(html);
  if (left === undefined) return [{ what: 'sentences about a tint', printed: said ? '1' : '0', value: 0 }];
  const values = Object.fromEntries(Object.entries(card.parameters).map(([name, parameter]) => [name, state[name] ?? parameter.default]));
  const joints = card.joints!(values);
  return [
    { what: 'sentences about a tint', printed: said ? '1' : '0', value: 1 },
    placed('the left end of the tint', left, across(joints[0]!)),
    placed('the width of the tint', width, across(joints.at(-1)!) - across(joints[0]!)),
  ];
}
