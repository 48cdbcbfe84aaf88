import { cardOf } from '#cards/index';
import { shortName } from '#demo/kit/figure/names';
import { axisX, axisY, follows, holds, placed, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';

const named = ['mean-squared-error', 'mean-absolute-error', 'quantile'];
const nameOf = (id: string, locale: Drawn['locale']): string =>
  ({ 'mean-squared-error': 'MSE', 'mean-absolute-error': 'MAE' })[id] ?? shortName(cardOf(id), locale);

type Cost = (prediction: number) => number;

/** The summed loss of a constant prediction, by the function that readers import. */
function costOf(id: string, { state }: Drawn, targets: readonly number[]): Cost {
  const { loss, parameters } = cardOf(id);
  const options = Object.fromEntries(Object.keys(parameters).filter((name) => name in state).map((name) => [name, state[name]]));
  return (prediction) => loss(targets.map(() => prediction), targets, options).value * targets.length;
}

/** Where a cost is least, by cutting thirds off: its values alone decide. */
function leastOf(cost: Cost): number {
  let [low, high] = [-1, 11];
  for (let round = 0; round < 90; round++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (cost(a) < cost(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}

/** A printed place, to the digits printed: where the sum is so flat that float64 does not tell neighbors apart, a little looser. */
const near = (what: string, printed: string | undefined, value: number): Said =>
  holds(`${what}: "${printed}", must be ${value}`, printed !== undefined && Math.abs(numberIn(printed.replace('+', '')).value - value) <= 0.005 + 1e-6);

/** Each estimate a minimum, printed and drawn; how far it moves with the farthest point; the handles. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const targets = Array.from({ length: 7 }, (_, i) => state[`y${i + 1}`]!);
  const median = [...targets].sort((a, b) => a - b)[3]!;
  const [, n, from, to] = (locale === 'ko' ? /가장 먼 점은 (\d)번.*\((\S+) → (\S+)\)\./ : /Point (\d) is .*\((\S+) → (\S+)\)\./).exec(caption) ?? [];
  const moved = targets.map((y, i) => (i === Number(n) - 1 ? median : y));
  const losses = [...named, named.includes(card.id) ? 'huber' : card.id];
  const across = axisX(html);
  const handles = [...html.matchAll(/class="handle" x="([^"]+)%"/g)].map(([, x]) => x);
  const marks = [...html.matchAll(/class="mark  s-prediction" cx="([^"]+)%" cy="([^"]+)%"/g)];
  const formers = [...html.matchAll(/class="mark open s-prediction former" cx="([^"]+)%"/g)];
  const labels = [...html.matchAll(/s-prediction estimate"[^>]*>(?:\D*? )?([\d.]+)</g)];
  return [
    { what: 'rows', printed: String(table.length), value: 4 },
    { what: 'from', printed: from, value: median }, { what: 'to', printed: to, value: targets[Number(n) - 1]! },
    holds('no point is farther', targets.every((y) => Math.abs(y - median) <= Math.abs(targets[Number(n) - 1]! - median) + 1e-9)),
    { what: 'handles', printed: String(handles.length), value: 7 },
    ...handles.map((x, i) => placed(`point ${i + 1}`, x, across(targets[i]!))),
    ...losses.flatMap((id, i): Said[] => {
      const name = nameOf(id, locale);
      const [first, estimate, sum, by] = table[i] ?? [];
      const [cost, before] = [costOf(id, figure, targets), costOf(id, figure, moved)];
      const [least, former] = [leastOf(cost), leastOf(before)];
      const [top, bottom] = [14 + i * (71 / 4 + 5), 14 + i * (71 / 4 + 5) + 71 / 4];
      const up = axisY(html, top - 0.01, bottom + 0.01);
      const bends = positionsOf(html, `curve loss sum-${id} (?:own)?`);
      return [
        holds(`${first} is row ${i + 1}`, first === name),
        near(`minimum of ${name}`, estimate, least), { what: `sum of ${name}`, printed: sum, value: cost(least) },
        near(`move of ${name}`, by, least - former),
        near(`move of ${name} in the caption`, new RegExp(`${name} ([+−]?[\\d.]+?)(?: ·|\\. |\\.$)`).exec(caption.slice(caption.lastIndexOf('MSE ')))?.[1], least - former),
        near(`label of ${name}`, labels[i]?.[1], least),
        placed(`mark of ${name}`, marks[i]?.[1], across(least)), placed(`height of ${name}`, marks[i]?.[2], Math.max(top, up(cost(least)))),
        placed(`former mark of ${name}`, formers[i]?.[1], across(former)),
        follows(`the sum of ${name}`, bends, (x) => up(cost((x - across(0)) / (across(1) - across(0))))),
      ];
    }),
    ofPlace(figure),
  ];
};
export default truth;

/** The sentence about the last estimate follows from the printed numbers. */
function ofPlace({ table, caption, locale }: Drawn): Said {
  const [mean, median, last] = [0, 1, 3].map((row) => numberIn(table[row]![1]!).value) as [number, number, number];
  const said = (locale === 'ko' ? /최소점은 (평균, 중앙값과|평균과 같|중앙값과 같|평균과 중앙값 사이에 있어|평균과 중앙값 사이에 있지)/
    : /is now (that of both|the mean|the median|between|not between)/).exec(caption)?.[1];
  const all = locale === 'ko' ? ['평균, 중앙값과', '평균과 같', '중앙값과 같', '평균과 중앙값 사이에 있어', '평균과 중앙값 사이에 있지']
    : ['that of both', 'the mean', 'the median', 'between', 'not between'];
  const right = last === mean && last === median ? 0 : last === mean ? 1 : last === median ? 2 : last > Math.min(mean, median) && last < Math.max(mean, median) ? 3 : 4;
  return holds(`"${said}", must be "${all[right]}"`, said === all[right]);
}
