import { fill, decimal } from '../figure/format.ts';
import { Arrow } from '../plot/Arrow.tsx';
import { DraggablePoint } from '../plot/DraggablePoint.tsx';
import { path } from '../plot/path.ts';
import { Label, Panel, Plot } from '../plot/Plot.tsx';
import type { Field } from '../state/state.ts';
import type { Plane, Spot } from './plane.ts';
import { placed, type Scene } from './scene.ts';
import { Sign } from './Sign.tsx';

interface PlanePlotProps {
  readonly figure: string;
  readonly plane: Plane;
  readonly scene: Scene;
  /** extra class, for a plane as high as it is wide */
  readonly shape?: string;
  /** spoken with a point: where it is, `x {x}, y {y}` */
  readonly where: string;
  readonly onMove: (point: number, to: Spot) => void;
}

/** Points of a plane to be moved, the area in which the loss acts, and where one step of descent leads each point. */
export function PlanePlot({ figure, plane, scene, shape = '', where, onMove }: PlanePlotProps) {
  const { zones, lines, points, labels } = scene;
  const spots = placed(plane, scene);
  return (
    <Plot
      figure={figure} shape={`plane ${shape}`.trim()}
      handles={points.map(({ name, role, at: [x, y] }, i) => (
        <DraggablePoint
          key={name} class={`bare s-${role}`} label={name} valueText={fill(where, { x: decimal(x, 2), y: decimal(y, 2) })}
          across={{ field: handle(plane.reach.x), scale: plane.x, value: x }}
          up={{ field: handle(plane.reach.y), scale: plane.y, value: y }}
          onMove={(next) => onMove(i, [next.across!, next.up!])}
        />
      ))}
    >
      <Panel>
        <rect class="plane-frame" x="0" y="0" width="100" height="100" />
        {zones.map((rim, i) => <path key={i} class="reach" d={`${path(rim.map(plane.place))}Z`} />)}
        {lines.map(({ spots: line, class: name, width }, i) => (
          <path key={i} class={name} d={path(line.map(plane.place))} {...(width !== undefined && { 'stroke-width': width })} />
        ))}
      </Panel>
      {points.map(({ name, at, to }) => (
        <Arrow key={name} class="s-gradient" from={plane.place(at)} to={plane.place(to)} aspect={plane.aspect} />
      ))}
      {points.map(({ name, shape: form, letter, role, at }) => (
        <Sign key={name} shape={form} letter={letter} role={role} x={plane.place(at)[0]} y={plane.place(at)[1]} />
      ))}
      {labels.map(({ text, class: name }, i) => {
        const spot = spots[i];
        return spot && <Label key={i} x={spot[0]} y={spot[1]} dy={4} anchor="middle" class={name}>{text}</Label>;
      })}
    </Plot>
  );
}

/** Handles go by twentieths. */
const handle = (limit: number): Field => ({ min: -limit, max: limit, step: 0.05, default: 0 });
