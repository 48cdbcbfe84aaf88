import { cardOf } from '#cards/index';
import { views } from '#demo/index';
import { axisX, axisY, holds, placed, positionsOf } from '../axes.ts';
import { numberIn, type Said, type Truth } from '../drawn.ts';
import { distanceOf, farthestIn, heightOf, ofBand, ofDistances, ofGaussian, ofLines, ofQuantile, type Told } from './caption.ts';
import { costOf, minimal, rounding, type Line, type Sample } from './minimum.ts';

interface Sent {
  readonly lines: readonly { readonly id: string; readonly name: string }[];
}

/** Each line a minimum of its loss, drawn where it is printed; each sentence held to the printed lines; the handles. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const { lines: fitted } = views['outlier']!.props(card, locale, () => true) as Sent;
  const samples = Array.from({ length: 8 }, (_, i): Sample => ({ x: state[`x${i + 1}`]!, y: state[`y${i + 1}`]! }));
  const lines = table.map(([, slope, intercept]): Line => [numberIn(slope!).value, numberIn(intercept!).value]);
  const variance = numberIn(/(?:평균|residuals,) ([\d.]+)(?:이에요)?\.(?: |$)/.exec(caption)?.[1] ?? '1').value;
  const told: Told = { figure, samples, lines, names: fitted.map(({ name }) => name), subject: fitted.at(-1)!.id };
  const far = samples[farthestIn(caption)]!;
  return [
    { what: 'lines', printed: String(table.length), value: 3 },
    ...handles(html, samples),
    ...fitted.flatMap(({ id, name }, i): Said[] => {
      const { parameters } = cardOf(id);
      const set = id === told.subject ? Object.keys(parameters).filter((key) => key in state) : [];
      const predict = (x: number): number => (id === 'poisson-nll' ? Math.exp(heightOf(lines[i]!, x)) : heightOf(lines[i]!, x));
      const loose = (x: number): number => (id === 'poisson-nll' ? predict(x) : 1) * rounding * (1 + x);
      return [
        minimal(name, costOf(cardOf(id), samples, Object.fromEntries(set.map((key) => [key, state[key]!])), variance), samples, lines[i]!),
        drawnAt(name, html, `curve fit fit-${id} (?:own)?`, predict, loose),
        holds(`distance of ${name}`, Math.abs(distanceOf(caption, name) - Math.abs(predict(far.x) - far.y)) <= 1.1 * loose(far.x) + rounding),
      ];
    }),
    ...ofDistances(told), ...ofLines(told), ...ofBand(told),
    ...(card.id === 'gaussian-nll' ? ofGaussian(told, variance) : []), ...(card.id === 'quantile' ? ofQuantile(told) : []),
  ];
};
export default truth;

function handles(html: string, samples: readonly Sample[]): Said[] {
  const [across, up] = [axisX(html), axisY(html)];
  const found = [...html.matchAll(/class="handle" x="([^"]+)%" y="([^"]+)%"/g)];
  return [
    { what: 'handles', printed: String(found.length), value: samples.length },
    ...found.flatMap(([, x, y], i) => [
      placed(`point ${i + 1} across`, x, across(samples[i]!.x)), placed(`point ${i + 1} upwards`, y, up(samples[i]!.y)),
    ]),
  ];
}

/** A drawn fit stays as close to the printed one as its digits allow. */
function drawnAt(name: string, html: string, path: string, predict: (x: number) => number, loose: (x: number) => number): Said {
  const [across, up] = [axisX(html), axisY(html)];
  const drawn = positionsOf(html, path).filter(([, y]) => Math.abs(y) < 150);
  const strays = drawn.filter(([place, y]) => {
    const x = (place - across(0)) / (across(1) - across(0));
    return Math.abs(y - up(predict(x))) > Math.abs(up(loose(x)) - up(0)) + 0.1;
  });
  return holds(`the fit of ${name} is drawn where it is`, positionsOf(html, path).length > 1 && strays.length === 0);
}
