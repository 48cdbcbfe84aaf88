import { words } from '#demo/ranking/words';
import type { Said, Truth } from '../drawn.ts';
import { alongSays, arrowsIn, pointsSay, sentencesSay, toldBy } from '../told.ts';

const truth: Truth = (figure) => {
  const { card, state, caption, html, locale } = figure;
  const { s1, s2, second, margin } = state as Record<string, number>;
  const scores = [s1!, s2!];
  const target = second === 1 ? -1 : 1;
  const { value, grad } = card.loss([s1], [s2], [target], { margin });
  const slopes = ['score1', 'score2'].map((name) => (grad as Record<string, Float64Array>)[name]![0]!);
  const lower = second === 1 ? s1! : s2!;
  const lead = second === 1 ? s2! - s1! : s1! - s2!;
  const letters = second === 1 ? ['s₂', 's₁'] : ['s₁', 's₂'];
  const place = (score: number): number => 50 + (92 * score) / 6;
  const required = /<line class="required[^"]*" x1="([^"]+)%"/.exec(html)?.[1];
  const arrows = arrowsIn(html);
  return [
    ...sentencesSay(toldBy(words[locale], caption), [value > 0 ? (lead < 0 ? 'wrong' : 'close') : slopes[0] !== 0 ? 'edge' : 'satisfied'],
      { h: letters[0]!, o: letters[1]!, d: Math.abs(lead), m: margin!, v: value }),
    ...pointsSay(figure, scores.map((score) => [score]), (i) => [scores[i]!, slopes[i]!]),
    { what: 'number of arrows', printed: String(arrows.length), value: slopes.filter((slope) => slope !== 0).length },
    ...arrows.flatMap(([[from], [to]], i): Said[] => [
      { what: `start of arrow ${i}`, printed: from.toFixed(2), value: place(scores[i]!) },
      { what: `tip of arrow ${i}`, printed: to.toFixed(2), value: place(scores[i]! - 0.5 * slopes[i]!) },
    ]),
    { what: 'the score to reach', printed: Number(required).toFixed(2), value: place(lower + margin!) },
    ...alongSays(html.slice(html.indexOf('plot along')), (at) => card.loss([at], [0], [1], { margin }).value),
  ];
};
export default truth;
