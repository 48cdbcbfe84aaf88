import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from '../kit/plot/Plot.tsx';
import { ticks } from '../kit/plot/ticks.ts';
import type { Fields, State } from '../kit/state/state.ts';
import type { Now } from './geometry.ts';
import { shown } from './sentences.ts';
import { surfaceX, surfaceY, type Contour } from './surface.ts';
import type { DescentWords } from './words.ts';

interface SurfacePlotProps {
  readonly figure: string;
  readonly now: readonly Now[];
  readonly contours: readonly Contour[];
  readonly state: State;
  readonly fields: Fields;
  readonly words: DescentWords;
  readonly onMove: (change: Partial<State>) => void;
}

const [across, up] = [ticks(surfaceX.domain, 5), ticks([surfaceY.domain[0], surfaceY.domain[1]], 5)];
/** Where the names stand beside the places they name, which may be close together. */
const beside = [{ dx: 9, dy: -9, anchor: 'start' }, { dx: 9, dy: 18, anchor: 'start' }, { dx: -9, dy: 18, anchor: 'end' }] as const;

/** The loss over slope and intercept as contours, and the way of every loss from the start. */
export function SurfacePlot({ figure, now, contours, state, fields, words, onMove }: SurfacePlotProps) {
  const [slope, intercept] = [state['slope']!, state['intercept']!];
  const start = (
    <DraggablePoint
      label={words.start} valueText={`w ${shown(slope)}, b ${shown(intercept)}`} class="s-loss"
      across={{ field: fields['slope']!, value: slope, scale: surfaceX }}
      up={{ field: fields['intercept']!, value: intercept, scale: surfaceY }}
      onMove={({ across: w, up: b }) => onMove({ ...(w !== undefined && { slope: w }), ...(b !== undefined && { intercept: b }) })}
    />
  );
  return (
    <Plot figure={figure} shape="square-data surface" handles={start}>
      <Panel>{contours.map(({ level, path }) => <path key={level} class="contour" d={path} />)}</Panel>
      <AxisX scale={surfaceX} ticks={across} />
      <AxisY scale={surfaceY} ticks={up} />
      <Label x={100} y={100} dy={34} anchor="end" class="quiet">{words.slope}</Label>
      <Label x={0} y={0} dx={-20} dy={-12} class="quiet">{words.intercept}</Label>
      {contours.map(({ level, label, at }) => at && (
        <Label key={level} x={at[0]} y={at[1]} dy={4} anchor="middle" class="quiet small">{label}</Label>
      ))}
      <Panel>
        {now.map(({ id, surface }, i) => <path key={`${id} future`} class={`curve course-${i} future`} d={surface.future} />)}
        {now.map(({ id, surface }, i) => <path key={id} class={`curve course-${i} dash-${i} past`} d={surface.past} />)}
      </Panel>
      {now.map(({ id, surface }, i) => <Mark key={`${id} best`} x={surface.best[0]} y={surface.best[1]} class={`course-${i}`} open />)}
      {now.map(({ id, surface: { at } }, i) => at && <Mark key={id} x={at[0]} y={at[1]} class={`course-${i}`} />)}
      {now.map(({ id, name, surface: { at } }, i) => at && (
        <Label key={`${id} name`} x={at[0]} y={at[1]} {...beside[i]!} class={`strong course-${i}`}>{name}</Label>
      ))}
      <Label x={surfaceX(slope)} y={surfaceY(intercept)} dx={-10} dy={4} anchor="end" class="quiet">{words.start}</Label>
    </Plot>
  );
}
