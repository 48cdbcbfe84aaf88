import type { ComponentChildren } from 'preact';
import { AxisY, Label, Plot } from '../plot/Plot.tsx';
import { percent, type Scale } from '../plot/scale.ts';
import { ticks } from '../plot/ticks.ts';
import { columnWidth, middleOf } from './columns.ts';

/** One number as a column from 0, with its name and a number below it. */
export interface Column {
  readonly name: string;
  readonly value: number;
  /** the second line below the column, and its class: the color of what it says */
  readonly note: string;
  readonly noteClass: string;
  /** emphasized, as the action taken is */
  readonly strong?: boolean;
  /** drawn as an outline, where the number does not count */
  readonly hollow?: boolean;
}

interface ColumnsProps {
  readonly figure: string;
  /** what all columns measure, above the drawing */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly scale: Scale;
  readonly handles?: ComponentChildren;
  /** more to draw, over the columns */
  readonly children?: ComponentChildren;
}

/** Numbers as columns that stand on 0 or hang from it. */
export function Columns({ figure, title, columns, scale, handles, children }: ColumnsProps) {
  const zero = scale(0);
  return (
    <Plot figure={figure} shape="columns" handles={handles}>
      <AxisY scale={scale} ticks={ticks(scale.domain, 6)} />
      <Label x={0} y={0} dx={-18} dy={-18} class="quiet">{title}</Label>
      {columns.map(({ name, value, note, noteClass, strong, hollow }, k) => {
        const middle = middleOf(k);
        const top = Math.min(zero, scale(value));
        return (
          <g key={name}>
            <rect
              class={`bar s-prediction ${hollow ? 'hollow' : ''}`.trim()} x={percent(middle - columnWidth / 2)} y={percent(top)}
              width={percent(columnWidth)} height={percent(Math.abs(scale(value) - zero))}
            />
            <Label x={middle} y={100} dy={20} anchor="middle" class={strong ? 's-target strong' : ''}>{name}</Label>
            <Label x={middle} y={100} dy={39} anchor="middle" class={noteClass}>{note}</Label>
          </g>
        );
      })}
      {children}
    </Plot>
  );
}
