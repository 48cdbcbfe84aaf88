import { axisX, axisY, follows, positionsOf } from '../axes.ts';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { claimed, claimedNumbers, positions, shownNumbers } from '../saying.ts';

/** Caption, labels, table, handles, arrows and curve, against the loss of this very pair. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html } = figure;
  const scores = card.arguments.map((_, k) => state[(['chosen', 'rejected', 'referenceChosen', 'referenceRejected'] as const)[k]!]!);
  const [chosen, rejected, referenceChosen = 0, referenceRejected = 0] = scores as [number, number, number?, number?];
  const here = lossAt(figure, scores);
  const d = chosen - rejected - (referenceChosen - referenceRejected);
  const apart = (by: number) => lossAt(figure, scores.map((_, k) => (k === 0 ? by : 0)));
  const told = claimedNumbers(caption, /(?:차이|difference of) (\S+?)(?:에서 손실| the loss is) (\S+?)(?:, 기울기| and the slope is) (\S+)\./);
  const [x, loss] = [axisX(html.slice(html.indexOf('plot tall'))), axisY(html, 0, 61)];
  const policy = card.arguments.length === 4;
  return [
    ...[d, here.value, here.slope].map((value, k): Said => ({ what: `number ${k} of the caption`, printed: told[k], value })),
    claimed(caption, /선택된 답을 올리고|raises the chosen/, here.slope < 0),
    claimed(caption, /선택된 답을 내리고|lowers the chosen/, here.slope > 0),
    claimed(caption, /선택된 답의 점수가 더|chosen answer has|선택된 답을 더 선호|prefers the chosen answer more/, d > 1e-9),
    claimed(caption, /거절된 답의 점수가 더|rejected answer has|거절된 답을 더 선호|prefers the chosen answer less/, d < -1e-9),
    claimed(caption, /ln 2/, policy && Math.abs(here.value - Math.LN2) < 1e-12),
    claimed(caption, /모두 기준 정책보다|less likely than under/, policy && chosen < referenceChosen && rejected < referenceRejected && d > 0),
    ...shownNumbers('handle', html, /role="slider"[^>]*aria-valuenow="([^"]+)"/g, [...scores, d]),
    ...shownNumbers('loss at the crosshair', html, /class="label s-loss strong"[^>]*>\S+ ([−\d.]+)</g, [here.value]),
    ...shownNumbers('slope at the crosshair', html, /class="label s-gradient strong"[^>]*>\S+ ([−\d.]+)</g, [here.slope]),
    ...shownNumbers('score', html, /class="label s-(?:prediction|target)"[^>]*>[^<\d−]+ ([−\d.]+)</g, scores),
    ...table.flatMap(([difference, value, slope]): Said[] => {
      const there = apart(Number(difference!.replace('−', '-')));
      return [{ what: `loss at ${difference}`, printed: value, value: there.value },
        { what: `slope at ${difference}`, printed: slope, value: there.slope }];
    }),
    ...arrows(figure, [chosen, rejected], here.slope, apart(-1e5).slope),
    { what: 'crosshair', printed: Number(/<line class="crosshair s-prediction" x1="([^"]+)%"/.exec(html)?.[1]).toFixed(2), value: x(d) },
    follows('the loss', positionsOf(html, 'curve loss'), (left) => loss(apart(((left - 50) / 50) * (policy ? 40 : 6)).value)),
  ];
};
export default truth;

/** By the function that readers import: the slope is that of the first argument, and of the second its opposite. */
function lossAt({ card, state }: Drawn, scores: readonly number[]): { value: number; slope: number } {
  const options = Object.fromEntries(Object.keys(card.parameters).map((name) => [name, state[name]!]));
  const { value, grad } = card.loss(...scores.map((score) => [score]), options);
  const [first, second] = Object.values(grad as Readonly<Record<string, Float64Array>>);
  return { value, slope: first![0]! === 0 - second![0]! ? first![0]! : NaN };
}

/** One arrow an answer, in proportion to the slope at its steepest. */
function arrows({ html, card }: Drawn, scores: readonly number[], slope: number, steepest: number): Said[] {
  const [min, width] = card.id === 'dpo' ? [-34, 28] : [-4.2, 8.4];
  const length = (slope / steepest) * 14;
  const drawn = Math.abs(length) < 1 ? [] : scores.map((score, k) => {
    const from = ((score - min) / width) * 100;
    return [from, k === 0 ? from + length : from - length];
  });
  return positions('arrow', html, /<g class="arrow s-gradient"><line x1="([^"%]+)%" y1="[^"]+" x2="([^"%]+)%"/g, drawn);
}
