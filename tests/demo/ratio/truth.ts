import { axisX, axisY, follows, positionsOf } from '../axes.ts';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { claimed, claimedNumbers, shownNumbers } from '../saying.ts';

/** Ratio, advantage, loss and gradient, in Korean and in English. */
const sentence =
  /비율 (\S+), 어드밴티지 (\S+)에서 손실 (\S+), 로그 확률에 대한 기울기 (\S+)\.|ratio (\S+) and advantage (\S+) the loss is (\S+), its gradient in the log-probability (\S+)\./;

/** Caption, labels, table, handle, tint and both curves, against the loss of a ratio. */
const truth: Truth = ({ card, state, caption, table, html }) => {
  const [ratio, advantage, epsilon] = ['ratio', 'advantage', 'epsilon'].map((name) => state[name]!) as [number, number, number];
  const at = (rho: number): { value: number; slope: number } => lossAt(card, rho, advantage, epsilon);
  const here = at(ratio);
  const told = claimedNumbers(caption, sentence);
  const x = axisX(html);
  const [loss, slope] = [axisY(html, 0, 61), axisY(html, 69, 100)];
  const outside = Math.abs(ratio - 1) > epsilon + 1e-9;
  const through = (what: string, name: string, height: (rho: number) => number): Said =>
    follows(what, positionsOf(html, name), (left) => height(0.2 + (left * 1.6) / 100));
  return [
    ...[ratio, advantage, here.value, here.slope].map((value, k): Said => ({ what: `number ${k} of the caption`, printed: told[k], value })),
    { what: 'handle', printed: /aria-valuenow="([^"]+)"/.exec(html)?.[1], value: ratio },
    ...shownNumbers('loss at the crosshair', html, /class="label s-loss strong"[^>]*>\S+ ([−\d.]+)</g, [here.value]),
    ...shownNumbers('gradient at the crosshair', html, /class="label s-gradient strong"[^>]*>[^<]+ ([−\d.]+)</g, [here.slope]),
    claimed(caption, /클리핑됐어요|and is clipped/, advantage !== 0 && here.slope === 0),
    claimed(caption, /범위 안에|inside the clip range/, advantage !== 0 && !outside),
    claimed(caption, /반대 방향|against the advantage/, here.slope !== 0 && outside),
    claimed(caption, /어드밴티지가 0이면|advantage of 0/, advantage === 0),
    ...claimedNumbers(caption, /방향으로 (\S+)보다|beyond (\S+) and/).map((printed): Said =>
      ({ what: 'bound', printed, value: 1 + Math.sign(advantage) * epsilon })),
    ...table.flatMap(([rho, value, gradient]): Said[] => [
      { what: `loss at ${rho}`, printed: value, value: at(Number(rho)).value },
      { what: `gradient at ${rho}`, printed: gradient, value: at(Number(rho)).slope },
    ]),
    ...shownNumbers('tint', html, /<rect class="zone" x="([\d.]+)%"/g, [x(1 - epsilon)]),
    through('the loss', 'curve loss', (rho) => loss(at(rho).value)),
    through('the loss without clipping', 'curve other dash-0', (rho) => loss(0 - rho * advantage)),
    { what: 'height of the gradient', printed: crosshair(html), value: slope(here.slope) },
  ];
};
export default truth;

/** By the function that readers import. At the bound itself, where rounding would decide, the page says: not yet clipped. */
function lossAt({ loss }: Drawn['card'], rho: number, advantage: number, epsilon: number): { value: number; slope: number } {
  const exact = Math.abs(rho - (1 + Math.sign(advantage) * epsilon)) < 1e-9;
  if (exact) return { value: 0 - rho * advantage, slope: 0 - rho * advantage };
  const { value, grad } = loss([Math.log(rho)], [0], [advantage], { epsilon });
  return { value, slope: (grad as Float64Array)[0]! };
}

/** Where the lower mark of the crosshair stands: the last filled one. */
const crosshair = (html: string): string | undefined => {
  const found = [...html.matchAll(/<circle class="mark {2}s-gradient" cx="[^"]+" cy="([\d.]+)%"/g)].at(-1)?.[1];
  return found && Number(found).toFixed(1);
};
