import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { signsOf, type Distortion } from './geometry.ts';
import { original, side, type Picture } from './picture.ts';
import type { ImagesWords } from './words.ts';

/** Width of a picture and where each begins, in percent. */
const width = 31;
const lefts = [0, 34.5, 69];

interface PicturesProps {
  readonly figure: string;
  readonly distortion: Distortion;
  readonly words: ImagesWords;
}

/** The original, the distorted picture, and the gradient of the loss at each pixel. */
export function Pictures({ figure, distortion: { kind, picture, grad }, words }: PicturesProps) {
  return (
    <Plot figure={figure} shape="pictures">
      {[words.original, words[kind], words.gradient].map((title, at) => (
        <Label key={at} x={lefts[at]!} y={0} dy={-10} class="quiet">{title}</Label>
      ))}
      {useMemo(() => <Frame left={lefts[0]!}><Pixels picture={original} /></Frame>, [])}
      <Frame left={lefts[1]!}><Pixels picture={picture} /></Frame>
      <Frame left={lefts[2]!}>
        <rect class="paper" width={side} height={side} />
        {signsOf(grad).map(({ sign, radius }, at) => sign !== 0 && (
          <circle key={at} class={sign > 0 ? 'up' : 'down'} cx={(at % side) + 0.5} cy={Math.floor(at / side) + 0.5} r={radius} />
        ))}
      </Frame>
    </Plot>
  );
}

const Frame = ({ left, children }: { readonly left: number; readonly children: ComponentChildren }) => (
  <svg x={percent(left)} y="0" width={percent(width)} height="100%" viewBox={`0 0 ${side} ${side}`} preserveAspectRatio="xMinYMin meet">
    {children}
  </svg>
);

/** A little larger than its place, so that no seam shows between two. */
const Pixels = ({ picture }: { readonly picture: Picture }) => (
  <g class="pixels">
    {picture.map((value, at) => <rect key={at} x={at % side} y={Math.floor(at / side)} width="1.02" height="1.02" fill={gray(value)} />)}
  </g>
);

function gray(value: number): string {
  const level = Math.round(255 * value);
  return `rgb(${level} ${level} ${level})`;
}
