import { useMemo } from 'preact/hooks';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from '../plot/Plot.tsx';
import { percent } from '../plot/scale.ts';
import { ticks } from '../plot/ticks.ts';
import { curveView, curveX, type Course } from './curve.ts';

interface CurvePlotProps {
  readonly figure: string;
  readonly courses: readonly Course[];
  readonly step: number;
  readonly words: { readonly loss: string; readonly step: string };
  readonly onPick: (step: number) => void;
}

const across = ticks(curveX.domain, 5);

/** The loss of every step, with the step that is looked at. */
export function CurvePlot({ figure, courses, step, words, onPick }: CurvePlotProps) {
  const { y, ticks: up, lines } = useMemo(() => curveView(courses, step), [courses, step]);
  const x = percent(curveX(step));
  return (
    <Plot figure={figure} shape="falling" onPick={(at) => onPick(curveX.invert(at))}>
      <AxisX scale={curveX} ticks={across} />
      <AxisY scale={y} ticks={up} />
      <Label x={100} y={100} dx={0} dy={34} anchor="end" class="quiet">{`${words.step} →`}</Label>
      <Label x={0} y={0} dx={-20} dy={-12} class="quiet">{words.loss}</Label>
      <Panel>{lines.map(({ id, path }, i) => <path key={id} class={`curve course-${i} dash-${i}`} d={path} />)}</Panel>
      <line class="crosshair s-parameter" x1={x} x2={x} y1="0%" y2="100%" />
      {lines.map(({ id, at }, i) => at && <Mark key={id} x={at[0]} y={at[1]} class={`course-${i}`} />)}
      {lines.map(({ id, name, label }, i) => <Label key={id} x={100} y={label} dx={8} dy={4} class={`strong course-${i}`}>{name}</Label>)}
    </Plot>
  );
}
