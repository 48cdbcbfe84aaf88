import { panels } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import { Panel } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { probability, type BinaryView } from './geometry.ts';

/** What only a binary figure draws: probabilities along the top, or the walls at which number formats give out. */
export function BinaryExtras({ view: { x, ticks, walls } }: { readonly view: BinaryView }) {
  if (walls.length === 0) {
    return (
      <g class="s-prediction">
        <text class="label symbol" x="0%" y="0%" dx="-26" dy="-10" text-anchor="middle">p̂</text>
        {ticks.x.map(({ value }) => (
          <text key={value} class="label" x={percent(x(value))} y="0%" dy="-10" text-anchor="middle">{decimal(probability(value), 3)}</text>
        ))}
      </g>
    );
  }
  return (
    <g>
      {walls.map((wall) => (
        <g key={wall.format}>
          <rect class="broken" x={percent(wall.x)} y="0%" width={percent(100 - wall.x)} height={percent(panels.loss[1])} />
          <line class="wall" x1={percent(wall.x)} x2={percent(wall.x)} y1="0%" y2={percent(panels.loss[1])} />
          <text class="label broken-from" x={percent(wall.x)} y="0%" dy="-10" text-anchor="middle">{wall.format}</text>
        </g>
      ))}
      <Panel top={panels.loss[0]} bottom={panels.loss[1]}>
        {walls.map((wall) => <path key={wall.format} class="curve naive" d={wall.path} />)}
      </Panel>
    </g>
  );
}
