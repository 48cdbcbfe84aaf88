import type { Drawn, Said, Truth } from '../drawn.ts';
import { claimed, claimedNumbers, positions, shownNumbers } from '../saying.ts';

const three = [0, 1, 2] as const;

/** Caption, table, columns, arrows, marks and handles, against the loss of this very step. */
const truth: Truth = ({ card, state, caption, table, html }) => {
  const logits = three.map((k) => state[`z${k + 1}`]!);
  const [a, advantage, baseline, entropyBonus] = [state['action']!, state['advantage']!, state['baseline']!, state['entropyBonus']!];
  const { value, grad: all } = card.loss([logits], [a], [advantage], { baseline, entropyBonus });
  const grad = [...(all as Float64Array)];
  const softmax = (z: readonly number[]) => z.map((at) => Math.exp(at) / z.reduce((sum, other) => sum + Math.exp(other), 0));
  const [p, after] = [softmax(logits), softmax(logits.map((z, k) => z - grad[k]!))];
  const entropy = -p.reduce((sum, at) => sum + at * Math.log(at), 0);
  const [chance, difference, loss] = claimedNumbers(caption, /(?:확률|probability) (\S+), \S+ − \S+ (\S+), (?:손실|loss) (\S+)\./);
  const [said, most] = claimedNumbers(caption, /ntropy is (\S+), of at most ln 3 = (\S+)\.|엔트로피는 (\S+), 최댓값은 ln 3 = (\S+)\./);
  const [slope] = claimedNumbers(caption, /기울기가 (\S+)이므로|taken is (\S+), so/);
  return [
    { what: 'probability in the caption', printed: chance, value: p[a]! },
    { what: 'advantage − baseline in the caption', printed: difference, value: advantage - baseline },
    { what: 'loss in the caption', printed: loss, value },
    { what: 'slope in the caption', printed: slope, value: grad[a]! },
    ...(entropyBonus > 0 ? [{ what: 'entropy', printed: said, value: entropy },
      { what: 'largest entropy', printed: most, value: Math.log(3) }] : []),
    claimed(caption, /엔트로피 보너스는|entropy bonus adds/, entropyBonus > 0),
    claimed(caption, /키워요|raises/, grad[a]! < 0),
    claimed(caption, /줄여요|lowers/, grad[a]! > 0),
    claimed(caption, /베이스라인과 같아서|equals the baseline/, advantage === baseline),
    ...table.flatMap(([, z, before, g, later], k): Said[] => [
      { what: `logit ${k}`, printed: z, value: logits[k]! }, { what: `probability ${k}`, printed: before, value: p[k]! },
      { what: `slope ${k}`, printed: g, value: grad[k]! }, { what: `later probability ${k}`, printed: later, value: after[k]! },
    ]),
    ...shownNumbers('slope below', html, /class="label s-gradient"[^>]*>\S+ ([−\d.]+)</g, grad),
    ...shownNumbers('probability below', html, />π ([\d.]+)</g, p),
    ...shownNumbers('handle', html, /role="slider"[^>]*aria-valuenow="([^"]+)"/g, logits),
    ...shownNumbers('mark', html, /<circle class="mark open s-gradient" cx="[^"]+" cy="([\d.]+)%"/g, after.map((at) => 100 * (1 - at))),
    ...shownNumbers('height', html, /<rect class="bar[^>]*height="([\d.]+)%"/g,
      [...logits.map((z) => (Math.abs(z) * 100) / 9), ...p.map((at) => at * 100)]),
    ...arrows(html, logits, grad),
  ];
};
export default truth;

/** Each arrow goes from its logit against the slope, all by one factor. */
function arrows(html: Drawn['html'], logits: readonly number[], grad: readonly number[]): Said[] {
  const factor = Math.min(1, 1.5 / Math.max(...grad.map(Math.abs)));
  const shown = logits.map((z, k) => [z, z - factor * grad[k]!] as const).filter((_, k) => Math.abs(grad[k]! * factor * 100) / 9 >= 1);
  const height = (z: number) => 50 - (100 * z) / 9;
  return positions('arrow', html, /<g class="arrow s-gradient"><line x1="[^"]+" y1="([^"%]+)%" x2="[^"]+" y2="([^"%]+)%"/g,
    shown.map((ends) => ends.map(height)));
}
