import { axisX, axisY, follows, holds, placed, positionsOf } from '../axes.ts';
import type { Drawn, Said } from '../drawn.ts';
import { scoreOf, type Given, type Ran } from './truth.ts';

const plotsOf = ({ html }: Drawn) => html.split('<div class="plot ').slice(1) as [string, string, string];

/** Each boundary runs where the score is 0, and the thin lines where the first model predicts what is written on them. */
export function boundaries(figure: Drawn, runs: readonly Ran[], step: number): Said[] {
  const [plane] = plotsOf(figure);
  const [across, up] = [axisX(plane), axisY(plane)];
  const at = ([x, y]: readonly [number, number]) => ({ x: (x - across(0)) / (across(1) - across(0)), y: (y - up(0)) / (up(1) - up(0)) });
  const off = (parameters: ArrayLike<number>, score: number, ends: readonly (readonly [number, number])[]): number =>
    Math.max(0, ...ends.map((end) => Math.abs(scoreOf(parameters, at(end)) - score) / Math.hypot(parameters[0]!, parameters[1]!)));
  const first = runs[0]!;
  const levels = [...plane.matchAll(/<path class="contour"[^>]*>/g)].map(([tag]) => positionsOf(tag, 'contour'));
  const scores = first.id === 'hinge' ? [-1, 0, 1] : [-Math.log(3), 0, Math.log(3)];
  return [
    { what: 'thin lines', printed: String(levels.length), value: 3 },
    ...runs.map(({ name, steps }, i): Said =>
      holds(`boundary of ${name}`, off(steps[step]!.parameters, 0, positionsOf(plane, `curve course-${i} dash-${i} now`)) < 0.002)),
    ...scores.map((score, i): Said => holds(`thin line at score ${score}`, off(first.steps[step]!.parameters, score, levels[i]!) < 0.002)),
    ...falls(figure, runs),
  ];
}

/** The losses over the steps. */
function falls(figure: Drawn, runs: readonly Ran[]): Said[] {
  const [, , falling] = plotsOf(figure);
  const over = axisX(falling);
  const up = axisY(falling.replace(/(dx="-8" dy="4" text-anchor="end">)([^<]+)/g, (_, open: string, label: string) => open + Math.log10(Number(label))));
  return runs.map(({ name, steps, at }, i): Said => {
    const curve = positionsOf(falling, `curve course-${i} dash-${i}`);
    return holds(`the losses of ${name} are drawn`, curve.length > 1 && curve.filter(([, height]) => Math.abs(height) < 200).every(([left, height]) => {
      const when = Math.round(((left - over(0)) / (over(250) - over(0))) * 250);
      return Math.abs(up(Math.log10(Math.max(1e-3, at(steps[when]!.parameters).value))) - height) < 0.3;
    }));
  });
}

/** The first loss over the score: its two curves, and every point that is inside. */
export function judged(figure: Drawn, { steps, one }: Ran, points: readonly Given[]): Said[] {
  const [, panel] = plotsOf(figure);
  const [across, up] = [axisX(panel), axisY(panel)];
  const score = (at: number): number => (at - across(0)) / (across(1) - across(0));
  const { parameters } = steps[figure.state['step']!]!;
  const spots = points.map((point) => ({ ...point, at: [across(scoreOf(parameters, point)), up(one(scoreOf(parameters, point), point.label))] as const }));
  const inside = spots.filter(({ at }) => at.every((position) => position >= 0 && position <= 100));
  const marks = [...panel.matchAll(/<circle class="mark ([^"]*)" cx="([^"]+)%" cy="([^"]+)%"/g)];
  return [
    { what: 'points on the curves', printed: String(marks.length), value: inside.length },
    { what: 'points outside', printed: /(?:점 (\d+)개는 손실|loss: (\d+)\.)/.exec(figure.caption)?.slice(1).find(Boolean) ?? '0', value: points.length - inside.length },
    ...inside.flatMap(({ slot, label, at }, i): Said[] => [
      placed(`point ${slot} across`, marks[i]?.[2], at[0]), placed(`loss of point ${slot}`, marks[i]?.[3], at[1]),
      holds(`point ${slot} is filled if of class 1`, marks[i]?.[1]!.includes('open') === (label === 0)),
    ]),
    ...[0, 1].map((label) => follows(`curve of class ${label}`, positionsOf(panel, label ? 'curve class-1' : 'curve class-0 dash-1'), (at) => up(one(score(at), label)))),
  ];
}

/** Every point has its handle, its sign and its words, and so has the start; the ring is around the one that is picked. */
export function handles(figure: Drawn, points: readonly Given[]): Said[] {
  const [plane] = plotsOf(figure);
  const { state, html } = figure;
  const [x, y] = [axisX(plane), axisY(plane)];
  const [start, ...found] = [...plane.matchAll(/class="handle" x="([^"]+)%" y="([^"]+)%"[^>]*><g [^>]*aria-label="([^"]+)" aria-valuetext="([^"]+)"/g)];
  const signs = [...plane.matchAll(/class="token[^>]*><(circle|rect)[^>]*>(?:<\/rect>|<\/circle>)?<text[^>]*>(\d)</g)];
  const picked = points.find(({ slot }) => slot === state['point']) ?? points[0]!;
  const [, ringX, ringY] = /<circle class="picked" cx="([^"]+)%" cy="([^"]+)%"/.exec(plane) ?? [];
  return [
    { what: 'handles', printed: String(found.length), value: points.length }, { what: 'signs', printed: String(signs.length), value: points.length },
    placed('the start across', start?.[1], x(state['w1']!)), placed('the start', start?.[2], y(state['w2']!)),
    placed('the ring across', ringX, x(picked.x)), placed('the ring', ringY, y(picked.y)),
    holds('the buttons name the point', new RegExp(`(?:점 |point )${picked.slot}(?: [^<]*)?</button>`).test(html)),
    ...points.flatMap(({ slot, x: left, y: top, label }, i): Said[] => [
      placed(`point ${slot} across`, found[i]?.[1], x(left)), placed(`point ${slot}`, found[i]?.[2], y(top)),
      { what: `class of point ${slot}`, printed: /\d$/.exec(found[i]?.[3] ?? '')?.[0], value: label },
      { what: `sign of point ${slot}`, printed: signs[i]?.[2], value: label }, holds(`shape of point ${slot}`, signs[i]?.[1] === (label ? 'rect' : 'circle')),
      ...[left, top].map((value, k): Said => ({ what: `words of point ${slot}`, printed: found[i]?.[4]!.match(/−?\d+\.\d/g)?.[k], value })),
    ]),
  ];
}
