import type { ComponentChildren } from 'preact';
import { Arrow } from '../kit/plot/Arrow.tsx';
import type { Position } from '../kit/plot/path.ts';
import { Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { arrowsOf, aspect, onPlane } from './drawing.ts';
import { reach, which, type Clouds, type Which } from './clouds.ts';
import type { Slopes } from './geometry.ts';

interface PointsPlotProps {
  readonly figure: string;
  readonly clouds: Clouds;
  readonly grad: Slopes['grad'];
  readonly arrowScale: number;
  /** a length that the loss compares distances with, and its symbol */
  readonly ruler: { readonly length: number; readonly symbol: string } | undefined;
  readonly words: { readonly predictions: string; readonly targets: string };
  readonly handles: ComponentChildren;
  /** what is drawn under the points */
  readonly children: ComponentChildren;
}

/** Two clouds, what the loss makes of their pairs, and where descent moves the predicted points. */
export function PointsPlot({ figure, clouds, grad, arrowScale, ruler, words, handles, children }: PointsPlotProps) {
  return (
    <Plot figure={figure} shape="points" handles={handles}>
      <rect class="points-frame" width="100%" height="100%" />
      {children}
      {arrowsOf(clouds, grad, arrowScale).map((arrow, at) => arrow && (
        <Arrow key={at} class="s-gradient" from={arrow[0]} to={arrow[1]} aspect={aspect} />
      ))}
      {[...which].reverse().map((cloud) => clouds[cloud].map((spot, at) => (
        <Sign key={`${cloud}${at}`} cloud={cloud} number={at + 1} at={onPlane(spot)} />
      )))}
      {ruler && <Ruler {...ruler} />}
      <Key words={words} />
    </Plot>
  );
}

/** The sign of a point, by shape, number and color: round ones are predicted, square ones are true. */
function Sign({ cloud, number, at: [left, top] }: { readonly cloud: Which; readonly number: number; readonly at: Position }) {
  return (
    <svg x={percent(left)} y={percent(top)} width="1" height="1" overflow="visible" class={`point-sign s-${cloud}`}>
      {cloud === 'prediction' ? <circle r="9" /> : <rect x="-8" y="-8" width="16" height="16" rx="1.5" />}
      <text dy="4" text-anchor="middle">{number}</text>
    </svg>
  );
}

/** A length at the foot of the plane. */
function Ruler({ length, symbol }: { readonly length: number; readonly symbol: string }) {
  const end = 3 + (100 * length) / (2 * reach.x);
  return (
    <g class="ruler s-parameter">
      <line x1="3%" x2={percent(end)} y1="96%" y2="96%" />
      {[3, end].map((at) => <line key={at} x1={percent(at)} x2={percent(at)} y1="94.5%" y2="97.5%" />)}
      <Label x={end} y={96} dx={8} dy={5} class="symbol s-parameter">{symbol}</Label>
    </g>
  );
}

/** Which sign is which, over the plane. */
function Key({ words }: { readonly words: PointsPlotProps['words'] }) {
  return (
    <>
      <text class="label strong s-prediction" x="0%" y="0%" dx="2" dy="-9">● {words.predictions}</text>
      <text class="label strong s-target" x="0%" y="0%" dx="92" dy="-9">■ {words.targets}</text>
    </>
  );
}
