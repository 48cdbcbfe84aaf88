import type { Said, Truth } from '../drawn.ts';
import { claimed, claimedNumbers, positions, shownNumbers } from '../saying.ts';

/** Caption, table, columns, target, arrow and handles, against the loss of this very step. */
const truth: Truth = ({ card, state, caption, table, html, locale }) => {
  const row = (letter: string) => [1, 2, 3].map((k) => state[`${letter}${k}`]!);
  const [q, next] = [row('q'), row('next')];
  const [a, r, done, discount, delta] = [state['action']!, state['reward']!, state['done']!, state['discount']!, state['delta']!];
  const { value, grad: all } = card.loss([q], [a], [r], [next], [done], { discount, delta });
  const grad = [...(all as Float64Array)];
  const most = Math.max(...next);
  const target = done === 1 ? r : r + discount * most;
  const error = q[a]! - target;
  const told = claimedNumbers(caption, /(?:Q값|value) (\S+), TD (?:오차|error) (\S+), (?:손실|loss) (\S+), (?:기울기|slope) (\S+)\./);
  const sum = claimedNumbers(caption, /(\S+) \+ (\S+) · \(?([−\d.]+)\)? = (\S+)\./);
  const alone = claimedNumbers(caption, /보상 (\S+)뿐이에요|the reward alone, (\S+)\./);
  const height = (at: number) => 100 * (0.5 - at / 13);
  const best = done === 1 ? undefined : next.indexOf(most);
  const drawn = Math.abs(grad[a]!) * 100 / 13 >= 1;
  return [
    ...[q[a]!, error, value, grad[a]!].map((number, k): Said => ({ what: `number ${k} of the caption`, printed: told[k], value: number })),
    ...(done === 1 ? [{ what: 'the reward alone', printed: alone[0], value: r }]
      : [r, discount, most, target].map((number, k): Said => ({ what: `number ${k} of the target`, printed: sum[k], value: number }))),
    claimed(caption, /에피소드가 끝났으므로|The episode ended/, done === 1),
    claimed(caption, /에서 멈춰요|stops at/, Math.abs(grad[a]!) < Math.abs(error) - 1e-9),
    claimed(caption, /목표에 이르러요|reaches the target/, Math.abs(q[a]! - grad[a]! - target) < 1e-9 && Math.abs(error) > 1e-9),
    ...table.flatMap(([, value, slope, later], k): Said[] => [
      { what: `value ${k}`, printed: value, value: q[k]! }, { what: `slope ${k}`, printed: slope, value: grad[k]! },
      { what: `next value ${k}`, printed: later, value: next[k]! },
    ]),
    ...shownNumbers('slope below', html, /class="label s-gradient"[^>]*>\S+ ([−\d.]+)</g, grad),
    ...shownNumbers('handle', html, /role="slider"[^>]*aria-valuenow="([^"]+)"/g, [...q, ...next]),
    ...shownNumbers('height', html, /<rect class="bar[^>]*height="([\d.]+)%"/g, [...q, ...next].map((at) => (Math.abs(at) * 100) / 13)),
    ...shownNumbers('line of the target', html, /<line class="aim s-target"[^>]* y1="([\d.]+)%"/g, [height(target)]),
    ...shownNumbers('words at the target', html, locale === 'ko' ? />목표 ([−\d.]+)</g : />target ([−\d.]+)</g, [target]),
    ...shownNumbers('which value counts', flags(html), /class="label[^>]*>([01])<\/text>/g, next.map((_, k) => Number(k === best))),
    ...positions('arrow', html, /<g class="arrow s-gradient"><line x1="[^"]+" y1="([^"%]+)%" x2="[^"]+" y2="([^"%]+)%"/g,
      drawn ? [[height(q[a]!), height(q[a]! - grad[a]!)]] : []),
  ];
};
export default truth;

/** The words below the values of the next state, as 1 where they say that it counts. */
const flags = (html: string): string =>
  html.replaceAll(/목표에 들어감|in the target/g, '1').replaceAll(/쓰지 않음|not used/g, '0');
