import { fill } from '../kit/figure/format.ts';
import type { Sample } from '../kit/fit/line.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, AxisY, Label, Panel, Plot } from '../kit/plot/Plot.tsx';
import { ticks } from '../kit/plot/ticks.ts';
import type { Fields, State } from '../kit/state/state.ts';
import { dataX, dataY } from './data.ts';
import type { Now } from './geometry.ts';
import { shown } from './sentences.ts';
import type { DescentWords } from './words.ts';

interface DataPlotProps {
  readonly figure: string;
  readonly samples: readonly Sample[];
  readonly now: readonly Now[];
  readonly fields: Fields;
  readonly words: DescentWords;
  readonly onMove: (change: Partial<State>) => void;
}

const [across, up] = [ticks(dataX.domain, 4), ticks(dataY.domain, 5)];

/** The samples, the line of every loss at this step, and the line with the least loss. */
export function DataPlot({ figure, samples, now, fields, words, onMove }: DataPlotProps) {
  const points = samples.map(({ x, y }, i) => {
    const [nameX, nameY] = [`x${i + 1}`, `y${i + 1}`];
    return (
      <DraggablePoint
        key={i} label={fill(words.point, { n: String(i + 1) })} valueText={`x ${shown(x)}, y ${shown(y)}`} class="s-target"
        across={{ field: fields[nameX]!, value: x, scale: dataX }} up={{ field: fields[nameY]!, value: y, scale: dataY }}
        onMove={(next) => onMove({ ...(next.across !== undefined && { [nameX]: next.across }), ...(next.up !== undefined && { [nameY]: next.up }) })}
      />
    );
  });
  return (
    <Plot figure={figure} shape="square-data" handles={points}>
      <AxisX scale={dataX} ticks={across} />
      <AxisY scale={dataY} ticks={up} />
      <Label x={100} y={100} dy={34} anchor="end" class="quiet symbol">x</Label>
      <Label x={0} y={0} dx={-10} dy={-14} anchor="end" class="quiet symbol">y</Label>
      <Panel>
        {now.map(({ id, data }, i) => <path key={`${id} best`} class={`curve course-${i} best`} d={data.best} />)}
        {now.map(({ id, data }, i) => <path key={id} class={`curve course-${i} dash-${i} now`} d={data.now} />)}
      </Panel>
      {now.map(({ id, name, data }, i) => data.label !== undefined && (
        <Label key={id} x={100} y={data.label} dx={-6} dy={-5} anchor="end" class={`strong course-${i}`}>{name}</Label>
      ))}
    </Plot>
  );
}
