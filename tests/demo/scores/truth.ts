import { holds } from '../axes.ts';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { sentences, sum, type Row } from './sentences.ts';

const classes = [0, 1, 2] as const;
const all = (html: string, pattern: RegExp): (string | undefined)[] => [...html.matchAll(pattern)].map(([, found]) => found);
const list = (what: string, printed: readonly (string | undefined)[], values: Row): Said[] =>
  values.map((value, k) => ({ what: `${what} ${k + 1}`, printed: printed[k], value }));
/** Where a score lies across. */
const across = (score: number): number => ((score + 6) / 12) * 100;

/** What a state means, from its card and the function that readers import. */
function told({ card, state }: Drawn) {
  const [first, second] = card.arguments;
  const letter = first!.name === 'score' ? 's' : 'z';
  const scores = classes.map((k) => state[`${letter}${k + 1}`]!);
  const own = classes.map((k) => (second?.form === 'ids' ? state['y'] === k : state[`in${k + 1}`] === 1));
  const chosen = classes.filter((k) => own[k]);
  const target = second === undefined ? [] : second.form === 'ids' ? [[state['y']]]
    : second.numbers === 'id' ? [[[...chosen, -1, -1, -1].slice(0, 3)]] : [[own.map(Number)]];
  const shown = Object.keys(card.parameters).filter((name) => name in state).map((name) => [name, state[name]]);
  const call = (change = {}) => card.loss([scores], ...target, {
    ...Object.fromEntries(shown), reduction: 'sum', ...('w' in state && { weight: [state['w'], 1, 1] }),
    ...('squared' in state && { p: state['squared'] === 1 ? 2 : 1, crammerSinger: state['largest'] === 1 }), ...change,
  });
  const { value, grad } = call();
  const [labels, none] = [second?.numbers === 'probability', second === undefined];
  return { scores, own, value, grad: [...grad as Float64Array], call, labels, none };
}

/** The caption, the table, the labels and handles of the rows, the arrows, the violations, the log-sum-exp. */
const truth: Truth = (figure) => {
  const { state, caption, table, html } = figure;
  const { scores, own, value, grad, labels, none, call } = told(figure);
  const logSumExp = Math.log(sum(scores.map(Math.exp)));
  const p = labels ? scores.map((z) => 1 / (1 + Math.exp(-z))) : none ? scores.map((z) => Math.exp(z - logSumExp)) : undefined;
  const margin = state['margin'] ?? 1;
  const bars = [...html.matchAll(/<line class="violation s-residual" x1="([^"]+)%" x2="([^"]+)%"/g)];
  const drawn = sum(bars.map(([, from, to]) => Number(to) - Number(from))) * 0.12;
  const above = (score: number): number[] => scores.flatMap((other, j) => (own[j] ? [Math.max(0, margin + score - other)] : []));
  const violations = p ? [] : scores.map((score, i) => (own[i] ? [] : above(score)));
  const partOf = (k: number): number => call({ weight: classes.map((j) => (j !== k ? 0 : k === 0 ? state['w'] : 1)) }).value;
  const counted = state['largest'] === 1 ? Math.max(0, ...violations.flat()) : sum(violations.flat());
  return [
    { what: 'loss in the caption', printed: /(?:손실|the loss is) (\S+)\.(?: |$)/.exec(caption)?.[1], value },
    ...table.flatMap(([name, ...cells], k): Said[] => [
      { what: `score of ${name}`, printed: cells[0], value: scores[k]! },
      { what: `gradient of ${name}`, printed: cells.at(-1), value: grad[k]! },
      ...(p ? [{ what: `probability of ${name}`, printed: cells[1], value: p[k]! }] : []),
      ...(labels ? [{ what: `part of ${name}`, printed: cells[2], value: partOf(k) }] : []),
    ]),
    ...(p ? [] : [holds('violations in the table', Math.abs(sum(table.map((row) => Number(row[2]))) - counted) < 1e-6)]),
    ...list('score', all(html, />[sz] (−?[\d.]+)</g), scores),
    ...(p ? list('p', all(html, />p ([\d.]+)</g), p) : []),
    ...list('gradient', all(html, />(?:기울기|gradient) ([^<]+)</g), grad),
    ...list('handle', all(html, /aria-valuenow="([^"]+)"/g), scores),
    ...list('place of the handle', all(html, /class="handle" x="([^"]+)%"/g), scores.map(across)),
    ...arrows(html, scores, grad),
    ...(p ? [] : [holds('violations are drawn as long as they are', Math.abs(drawn - counted) < 0.01)]),
    ...(none ? [
      { what: 'log-sum-exp', printed: />(?:로그-합-지수|log-sum-exp) ([^<]+)<\/text>/.exec(html)?.[1], value: logSumExp },
      { what: 'its line', printed: /<line class="sum-line" x1="([^"]+)%"/.exec(html)?.[1], value: across(logSumExp) },
    ] : []),
    ...sentences(figure, { p, logSumExp, own, value, grad, counted, violations }),
  ];
};
export default truth;

/** Each arrow leads downhill from its score, and the longest is 1.5 long. */
function arrows(html: string, scores: Row, grad: Row): Said[] {
  const most = Math.max(...grad.map(Math.abs));
  const ends = scores.map((score, k) => across(score - (most > 0 ? (grad[k]! / most) * 1.5 : 0)));
  const moving = classes.filter((k) => Math.abs(ends[k]! - across(scores[k]!)) >= 1.01);
  const printed = all(html, /<g class="arrow s-gradient"><line x1="[^"]+%" y1="[^"]+%" x2="([^"]+)%"/g);
  const still = classes.filter((k) => Math.abs(ends[k]! - across(scores[k]!)) > 0.99).length === moving.length;
  return still ? list('arrow', printed, moving.map((k) => ends[k]!)) : [];
}
