import { cardOf, cards } from '#cards/index';
import { shortName } from '#demo/kit/figure/names';
import type { Drawn, Said, Truth } from '../drawn.ts';

/** A loss at a place of the axis, by the function that readers import: a residual, or a score whose target is positive. */
function lossAt(id: string, axis: string, { state }: Drawn): { readonly value: number; readonly slope: number } {
  const { loss, parameters } = cardOf(id);
  const options = Object.fromEntries(Object.keys(parameters).filter((name) => `${id}-${name}` in state).map((name) => [name, state[`${id}-${name}`]]));
  const { value, grad } = loss([state['x']!], [axis === 'residual' ? 0 : 1], options);
  return { value, slope: (grad as Float64Array)[0]! };
}

/** The place in the caption, and every loss that is shown, in the caption and in the table. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const axis = card.kind === 'residual' ? 'residual' : 'score';
  const shown = cards.filter(({ id }) => state[id] === 1);
  const places: Said[] = shown.length === 0 ? [] : [{ what: 'place', printed: /(?:잔차|점수|residual|score) (\S+?)(?:에서| the)/.exec(caption)?.[1], value: state['x']! }];
  const rows = table.map(([name]) => name);
  return [
    ...places,
    { what: 'losses in the table', printed: String(rows.length), value: shown.length },
    { what: 'curves and slopes that are drawn', printed: String(html.match(/class="curve /g)?.length ?? 0), value: 2 * shown.length },
    { what: 'points to drag', printed: String(html.match(/role="slider"/g)?.length ?? 0), value: Math.min(1, shown.length) },
    ...shown.flatMap((other): Said[] => {
      const name = shortName(other, locale);
      const here = lossAt(other.id, axis, figure);
      const [, value, slope] = table.find(([first]) => first === name) ?? [];
      const told = caption.slice(caption.indexOf(`${name} `) + name.length + 1);
      return [
        { what: `${name} in the table`, printed: value, value: here.value }, { what: `slope of ${name}`, printed: slope, value: here.slope },
        { what: `${name} in the caption`, printed: /^\S+?(?=[,.]?(?:\s|$))/.exec(told)?.[0]?.replace(/[.,]$/, ''), value: here.value },
      ];
    }),
  ];
};
export default truth;
