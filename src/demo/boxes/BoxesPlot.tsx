import type { ComponentChildren } from 'preact';
import { decimal } from '../kit/figure/format.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import type { Position } from '../kit/plot/path.ts';
import { AxisX, AxisY, Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { widthOf } from '../kit/curves/labels.ts';
import { arrowsOf, aspect, cornersOf, labelsOf, onPlane, x, y } from './drawing.ts';
import { centerOf, enclosingOf, intersectionOf, plane, ratioOf, which, type Box, type Pair, type Which } from './box.ts';
import type { Measure } from './geometry.ts';
import type { BoxLoss } from './losses.ts';

interface BoxesPlotProps {
  readonly figure: string;
  readonly loss: BoxLoss;
  readonly pair: Pair;
  readonly sizes: Measure;
  readonly words: { readonly prediction: string; readonly target: string };
  readonly handles: ComponentChildren;
}

const lettersOf: Readonly<Record<BoxLoss, readonly string[]>> = {
  'generalized-iou': ['I', 'C'], 'distance-iou': ['I', 'ρ', 'c'], 'complete-iou': ['I', 'ρ', 'c'],
};
const [acrossTicks, upTicks] = [ticks([0, plane.x], 5), ticks([0, plane.y], 4)];

/** Two boxes with what the loss measures between them, and where descent moves the sides of the prediction. */
export function BoxesPlot({ figure, loss, pair, sizes, words, handles }: BoxesPlotProps) {
  const letters = lettersOf[loss];
  const ratios = loss === 'complete-iou' && eachBox((box) => `w/h ${decimal(ratioOf(pair[box]), 2)}`);
  const labels = labelsOf(pair, sizes, {
    names: eachBox((box) => widthOf(words[box])), ...(ratios && { ratios: eachBox((box) => widthOf(ratios[box])) }),
  }, letters);
  const shared = intersectionOf(pair);
  return (
    <Plot figure={figure} shape="boxes" handles={handles}>
      <Hatch id={`${figure}-hatch`} />
      <AxisX scale={x} ticks={acrossTicks} />
      <AxisY scale={y} ticks={upTicks} />
      <Enclosing figure={figure} pair={pair} filled={loss === 'generalized-iou'} />
      {which.map((box) => <rect key={box} class={`side ${box} s-${box}`} {...placeOf(pair[box])} />)}
      {shared && <rect class="shared" {...placeOf(shared)} />}
      {loss !== 'generalized-iou' && <Distances pair={pair} />}
      {arrowsOf(pair.prediction, sizes.grad).map((arrow, side) => arrow && (
        <Arrow key={side} class="s-gradient" from={arrow[0]} to={arrow[1]} aspect={aspect} />
      ))}
      <Signs pair={pair} />
      {which.map((box) => <Words key={box} at={labels[box]} class={`s-${box} strong`}>{words[box]}</Words>)}
      {ratios && which.map((box) => <Words key={box} at={labels[`${box} ratio`]} class={`s-${box} strong`}>{ratios[box]}</Words>)}
      {letters.map((letter) => (
        <Words key={letter} at={labels[letter]} class={letter === 'I' ? 'symbol' : 'symbol s-residual'}>{letter}</Words>
      ))}
    </Plot>
  );
}

const eachBox = <Value,>(of: (box: Which) => Value): Readonly<Record<Which, Value>> =>
  ({ prediction: of('prediction'), target: of('target') });
const placeOf = ([x1, y1, x2, y2]: Box) =>
  ({ x: percent(x(x1)), y: percent(y(y2)), width: percent(x(x2) - x(x1)), height: percent(y(y1) - y(y2)) });

export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-line" width="2" height="6" />
      </pattern>
    </defs>
  );
}

/** The smallest box around both: what neither covers is hatched where the loss counts it. */
function Enclosing({ figure, pair, filled }: { readonly figure: string; readonly pair: Pair; readonly filled: boolean }) {
  const place = placeOf(enclosingOf(pair));
  return (
    <>
      {filled && <rect {...place} fill={`url(#${figure}-hatch)`} />}
      <rect class="enclosing" {...place} />
      {which.map((box) => <rect key={box} class="cover" {...placeOf(pair[box])} />)}
    </>
  );
}

/** The distance between the centers, and the diagonal that it is divided by. */
function Distances({ pair }: { readonly pair: Pair }) {
  const whole = enclosingOf(pair);
  const line = (name: string, [x1, y1]: Position, [x2, y2]: Position) =>
    <line class={`measured ${name}`} x1={percent(x1)} y1={percent(y1)} x2={percent(x2)} y2={percent(y2)} />;
  return (
    <>
      {line('diagonal', onPlane([whole[0], whole[1]]), onPlane([whole[2], whole[3]]))}
      {line('rho', onPlane(centerOf(pair.prediction)), onPlane(centerOf(pair.target)))}
    </>
  );
}

/** Corners and center of each box: round ones belong to the prediction, square ones to the target. */
function Signs({ pair }: { readonly pair: Pair }) {
  return (
    <>
      {[...which].reverse().map((box) => [...cornersOf(pair[box]), centerOf(pair[box])].map((at, i) => {
        const [left, top] = onPlane(at);
        const r = i === 4 ? 6 : 4.5;
        return (
          <svg key={`${box}${i}`} x={percent(left)} y={percent(top)} width="1" height="1" overflow="visible" class={`corner-sign s-${box}`}>
            {box === 'prediction' ? <circle r={r} /> : <rect x={-r} y={-r} width={2 * r} height={2 * r} />}
            {i === 4 && <path d="M-3 0H3M0 -3V3" />}
          </svg>
        );
      }))}
    </>
  );
}

interface WordsProps {
  readonly at: Position | undefined;
  readonly class: string;
  readonly children: ComponentChildren;
}

function Words({ at, class: name, children }: WordsProps) {
  return at ? <Label x={at[0]} y={at[1]} dy={4} anchor="middle" class={name}>{children}</Label> : null;
}
