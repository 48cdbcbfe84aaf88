import { decimal, fill } from '../kit/figure/format.ts';
import { Sign } from '../kit/plane/Sign.tsx';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, AxisY, Label, Panel, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import type { Fields, State } from '../kit/state/state.ts';
import type { Level, Now } from './geometry.ts';
import { flipped, pickedOf, planeX, planeY, pointsOf, removed, type Point } from './points.ts';
import type { ClassifierWords } from './words.ts';

interface PointsPlotProps {
  readonly figure: string;
  readonly now: readonly Now[];
  /** of the first loss */
  readonly levels: readonly Level[];
  readonly state: State;
  readonly fields: Fields;
  readonly words: ClassifierWords;
  readonly onMove: (change: Partial<State>) => void;
}

const [across, up] = [ticks(planeX.domain, 5), ticks(planeY.domain, 5)];
/** Where on its boundary the name of each loss stands, so that close boundaries keep their names apart. */
const shares = [0.12, 0.88, 0.4];
const where = (x: number, y: number): string => `x₁ ${decimal(x, 1)}, x₂ ${decimal(y, 1)}`;

/** The points, what the model of the first loss predicts around them, the boundary of every loss, and the weights at the start. */
export function PointsPlot({ figure, now, levels, state, fields, words, onMove }: PointsPlotProps) {
  const points = pointsOf(state);
  const picked = pickedOf(state);
  const [w1, w2] = [state['w1']!, state['w2']!];
  return (
    <Plot
      figure={figure} shape="square-data"
      handles={
        <>
          <DraggablePoint
            label={words.starts} valueText={`w₁ ${decimal(w1, 1)}, w₂ ${decimal(w2, 1)}`} class="s-gradient"
            across={{ field: fields['w1']!, value: w1, scale: planeX }} up={{ field: fields['w2']!, value: w2, scale: planeY }}
            onMove={({ across: nextW1, up: nextW2 }) => onMove({ w1: nextW1!, w2: nextW2! })}
          />
          {points.map((point) => <Handle key={point.slot} point={point} state={state} fields={fields} words={words} onMove={onMove} />)}
        </>
      }
    >
      <Panel>{levels.map(({ score, above }) => <path key={score} class="side side-1" d={above} />)}</Panel>
      <AxisX scale={planeX} ticks={across} />
      <AxisY scale={planeY} ticks={up} />
      <Label x={100} y={100} dy={34} anchor="end" class="quiet symbol">x₁</Label>
      <Label x={0} y={0} dx={-10} dy={-14} anchor="end" class="quiet symbol">x₂</Label>
      <Panel>
        {levels.map(({ score, line }) => <path key={score} class="contour" d={line} />)}
        {now.map(({ id, boundary }, i) => <path key={id} class={`curve course-${i} dash-${i} now`} d={boundary.line} />)}
      </Panel>
      <Arrow class="s-gradient" from={[planeX(0), planeY(0)]} to={[planeX(w1), planeY(w2)]} aspect={1} />
      {points.map(({ slot, x, y, label }) => (
        <Sign
          key={slot} shape={label ? 'square' : 'circle'} letter={String(label)} role={label ? 'target' : 'loss'}
          x={planeX(x)} y={planeY(y)}
        />
      ))}
      <circle class="picked" cx={percent(planeX(picked.x))} cy={percent(planeY(picked.y))} r="16" />
      {levels.map(({ score, label, along }) => along && (
        <Label key={score} x={along(0.7)[0]} y={along(0.7)[1]} dy={4} anchor="middle" class="quiet small">{label}</Label>
      ))}
      {now.map(({ id, name, boundary: { along } }, i) => along && (
        <Label key={id} x={along(shares[i]!)[0]} y={along(shares[i]!)[1]} dy={4} anchor="middle" class={`strong course-${i}`}>{name}</Label>
      ))}
      <Label x={planeX(w1)} y={planeY(w2)} dx={12} dy={18} class="s-gradient small">{words.start}</Label>
    </Plot>
  );
}

/** A point to be moved, by Enter of the other class, by Delete gone. */
function Handle(
  { point, state, fields, words, onMove }: Pick<PointsPlotProps, 'state' | 'fields' | 'words' | 'onMove'> & { readonly point: Point },
) {
  const { slot, x, y, label } = point;
  const [nameX, nameY] = [`x${slot}`, `y${slot}`];
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Delete') return;
    event.preventDefault();
    const change = event.key === 'Enter' ? flipped(point) : removed(state, point);
    if (event.key === 'Delete' && change['point']) focusBeside(event.currentTarget as Element);
    onMove(change);
  };
  return (
    <DraggablePoint
      label={`${fill(words.point, { n: String(slot) })}, ${fill(words.classK, { k: String(label) })}`} valueText={where(x, y)}
      class={`bare s-${label ? 'target' : 'loss'}`} onFocus={() => state['point'] !== slot && onMove({ point: slot })} onKey={key}
      across={{ field: fields[nameX]!, value: x, scale: planeX }} up={{ field: fields[nameY]!, value: y, scale: planeY }}
      onMove={(next) => onMove({ [nameX]: next.across!, [nameY]: next.up! })}
    />
  );
}

/** The focus goes to the next point, or to the one before the last, before its own is removed. */
function focusBeside(handle: Element): void {
  const handles = [...handle.closest('.handles')!.querySelectorAll<SVGGElement>('[role=slider]')];
  const at = handles.indexOf(handle as SVGGElement);
  (handles[at + 1] ?? handles[at - 1])!.focus();
}
