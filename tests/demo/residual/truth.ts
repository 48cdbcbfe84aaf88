import type { Card } from '#core/card/kinds';
import { span } from '#demo/residual/geometry';
import type { Drawn, Said, Truth } from '../drawn.ts';

/** Value and slope of the loss at a residual, by the function that readers import. */
function lossAt({ loss, parameters }: Card, state: Drawn['state'], residual: number): { readonly value: number; readonly slope: number } {
  const options = Object.fromEntries(Object.keys(parameters).filter((name) => name in state).map((name) => [name, state[name]]));
  const { value, grad } = loss([residual], [0], options);
  return { value, slope: (grad as Float64Array)[0]! };
}

/** The caption at the crosshair, the labels beside it, and each row of the table. */
const truth: Truth = ({ card, state, caption, table, html, locale }) => {
  const e = state['e']!;
  const here = lossAt(card, state, e);
  const told = (locale === 'ko' ? /잔차 (\S+)에서 손실 (\S+), 기울기 (\S+)\./ : /At residual (\S+) the loss is (\S+) and the slope is (\S+)\./).exec(caption) ?? [];
  return [
    { what: 'error in the caption', printed: told[1], value: e },
    { what: 'loss in the caption', printed: told[2], value: here.value },
    { what: 'slope in the caption', printed: told[3], value: here.slope },
    { what: 'the handle', printed: /aria-valuenow="([^"]+)"/.exec(html)?.[1], value: e },
    ...bound(card, state, caption, locale),
    ...table.flatMap(([error, value, slope]): Said[] => {
      const there = lossAt(card, state, Number(error!.replace('−', '-')));
      return [{ what: `loss at ${error}`, printed: value, value: there.value }, { what: `slope at ${error}`, printed: slope, value: there.slope }];
    }),
  ];
};
export default truth;

/** The largest slope, where the caption says that there is one: that of the card. */
function bound(card: Card, state: Drawn['state'], caption: string, locale: Drawn['locale']): Said[] {
  const printed = (locale === 'ko' ? /크기는 (\S+)에서 멈춰요/ : /the slope stops at (\S+)\./).exec(caption)?.[1];
  const values = Object.fromEntries(Object.entries(card.parameters).map(([name, parameter]) => [name, state[name] ?? parameter.default]));
  const largest = card.properties.gradientBound(values);
  if (printed === undefined) return Number.isFinite(largest) ? [{ what: 'bound of the slope', printed, value: largest }] : [];
  return [{ what: 'bound of the slope', printed, value: largest }, { what: 'the errors that are drawn', printed: String(span[0]), value: -span[1] }];
}
