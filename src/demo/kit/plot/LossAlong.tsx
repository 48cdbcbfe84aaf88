import type { Role } from '#core/card/symbols';
import { decimal } from '../figure/format.ts';
import { path, type Position } from './path.ts';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from './Plot.tsx';
import { linear, percent } from './scale.ts';
import { ticks } from './ticks.ts';

/** One form of the loss over what it depends on, with its name at one of its places. */
export interface Branch {
  readonly key: string;
  readonly positions: readonly Position[];
  /** the form that counts now; the others are drawn thin and dashed */
  readonly active: boolean;
  readonly label?: { readonly text: string; readonly at: Position };
}

interface LossAlongProps {
  readonly figure: string;
  readonly axis: { readonly label: string; readonly span: readonly [number, number] };
  /** the largest loss that is drawn */
  readonly highest: number;
  readonly branches: readonly Branch[];
  /** where the points are now */
  readonly at: Position;
  readonly role: Role;
  /** where the loss acts, and the joint at which it ends */
  readonly zone?: readonly [number, number] | undefined;
  readonly joint?: { readonly at: number; readonly label: string } | undefined;
  readonly loss: string;
}

const [before, behind] = [{ dx: -8, anchor: 'end' }, { dx: 8, anchor: 'start' }] as const;

/** A loss over the one number that it depends on, with the points of the drawing beside it marked. */
export function LossAlong({ figure, axis, highest, branches, at: [now, value], role, zone, joint, loss }: LossAlongProps) {
  const x = linear(axis.span, [10, 96]);
  const y = linear([0, highest], [88, 5]);
  const late = x(now) > 60;
  return (
    <Plot figure={figure} shape="along">
      {zone && <rect class="zone" x={percent(x(zone[0]))} width={percent(x(zone[1]) - x(zone[0]))} y="5%" height="83%" />}
      <AxisX scale={x} ticks={ticks(axis.span, 5)} from={5} to={88} />
      <AxisY scale={y} ticks={ticks([0, highest], 4)} from={10} to={96} />
      <line class="axis" x1="10%" x2="96%" y1={percent(y(0))} y2={percent(y(0))} />
      <Panel top={3} bottom={90}>
        {branches.map(({ key, positions, active }) => (
          <path
            key={key} class={`curve ${active ? 'loss' : 'other dash-1'}`}
            d={path(positions.map(([place, height]) => [x(place), y(height)]))}
          />
        ))}
      </Panel>
      <line class={`crosshair s-${role}`} x1={percent(x(now))} x2={percent(x(now))} y1={percent(y(value))} y2="88%" />
      {branches.map(({ key, label, active }) => label && (
        <Label key={key} x={x(label.at[0])} y={y(label.at[1])} dx={6} dy={-4} class={active ? '' : 'quiet'}>{label.text}</Label>
      ))}
      {joint && (
        <>
          <Mark x={x(joint.at)} y={y(0)} class="s-parameter" open />
          <Label {...(x(joint.at) > 75 ? before : behind)} x={x(joint.at)} y={5} dy={14} class="s-parameter symbol">{joint.label}</Label>
        </>
      )}
      <Mark x={x(now)} y={y(value)} class="s-loss" />
      <Label {...(late ? before : behind)} x={x(now)} y={y(value)} dy={late ? 4 : -8} class="s-loss strong">
        {loss} {decimal(value, 2)}
      </Label>
      <Label x={96} y={100} anchor="end" dy={14} class="quiet small">{axis.label} →</Label>
    </Plot>
  );
}
