import { words } from '#demo/ranking/words';
import type { Said, Truth } from '../drawn.ts';
import { alongSays, arrowsIn, handlesIn, sentencesSay, toldBy } from '../told.ts';

const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const { s1, s2, second, margin } = state as Record<string, number>;
  const scores = [s1!, s2!];
  const target = second === 1 ? -1 : 1;
  const { value, grad } = card.loss([s1], [s2], [target], { margin });
  const slopes = ['score1', 'score2'].map((name) => (grad as Record<string, Float64Array>)[name]![0]!);
  const lead = second === 1 ? s2! - s1! : s1! - s2!;
  const letters = second === 1 ? ['s₂', 's₁'] : ['s₁', 's₂'];
  const place = (score: number): number => 50 + (92 * score) / 6;
  const arrows = arrowsIn(html);
  return [
    ...sentencesSay(toldBy(words[locale], caption), [value > 0 ? (lead < 0 ? 'wrong' : 'close') : slopes[0] !== 0 ? 'edge' : 'satisfied'],
      { h: letters[0]!, o: letters[1]!, d: Math.abs(lead), m: margin!, v: value }),
    ...table.flatMap((row, i): Said[] => [{ what: `${row[0]}`, printed: row[1], value: scores[i]! }, { what: `gradient of ${row[0]}`, printed: row[2], value: slopes[i]! }]),
    ...handlesIn(figure).map((printed, i): Said => ({ what: `handle ${i}`, printed: printed[0], value: scores[i]! })),
    { what: 'number of arrows', printed: String(arrows.length), value: slopes.filter((slope) => slope !== 0).length },
    ...arrows.flatMap(([[from], [to]], i): Said[] => [
      { what: `start of arrow ${i}`, printed: from.toFixed(2), value: place(scores[i]!) },
      { what: `tip of arrow ${i}`, printed: to.toFixed(2), value: place(scores[i]! - 0.5 * slopes[i]!) },
    ]),
    { what: 'the score to reach', printed: /<line class="required[^"]*" x1="([^"]+)%"/.exec(html)?.[1], value: Math.round(100 * place((second === 1 ? s1! : s2!) + margin!)) / 100 },
    ...alongSays(html.slice(html.indexOf('plot along')), (at) => card.loss([at], [0], [1], { margin }).value),
  ];
};
export default truth;
