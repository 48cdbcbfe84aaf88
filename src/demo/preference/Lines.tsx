import { decimal } from '../kit/figure/format.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import type { State } from '../kit/state/state.ts';
import { arrowLength, lineScale, parametersIn } from './geometry.ts';
import type { PreferenceLoss } from './losses.ts';
import type { PreferenceWords } from './words.ts';

interface LinesProps {
  readonly figure: string;
  readonly loss: PreferenceLoss;
  readonly state: State;
  /** names of the parameters of the loss */
  readonly parameters: Parameters<typeof parametersIn>[1];
  readonly slope: number;
  readonly words: PreferenceWords;
  readonly onMove: (change: State) => void;
}

const answers = ['chosen', 'rejected'] as const;
const roles = { chosen: 's-prediction', rejected: 's-target' } as const;
/** The chosen answer is named above the line and the rejected one below, so that neither covers the other. */
const offsets = { chosen: -14, rejected: 25 } as const;

/** The scores of the two answers on a line, and those of the reference on another; arrows show where descent moves them. */
export function Lines({ figure, loss, state, parameters, slope, words, onMove }: LinesProps) {
  const x = lineScale(loss);
  const rows = loss.reference
    ? [{ title: words.policy, y: 27, keys: { chosen: 'chosen', rejected: 'rejected' }, fields: loss },
      { title: words.reference, y: 78, keys: { chosen: 'referenceChosen', rejected: 'referenceRejected' }, fields: loss.reference }]
    : [{ title: words.scores, y: 54, keys: { chosen: 'chosen', rejected: 'rejected' }, fields: loss }];
  const length = arrowLength(loss, parametersIn(state, parameters), slope);
  const moved = { chosen: length, rejected: -length };
  return (
    <Plot
      figure={figure} shape={loss.reference ? 'lines two' : 'lines'}
      handles={rows.flatMap(({ title, y, keys, fields }, row) => answers.map((answer) => (
        <DraggablePoint
          key={keys[answer]} class={`${roles[answer]} ${row > 0 ? 'frozen' : ''}`.trim()} label={`${words[answer]}, ${title}`}
          valueText={decimal(state[keys[answer]]!, loss.digits)} y={y}
          across={{ field: fields[answer], value: state[keys[answer]]!, scale: x }}
          onMove={({ across }) => onMove({ [keys[answer]]: across! })}
        />
      )))}
    >
      <AxisX scale={x} ticks={ticks(x.domain, 5)} />
      {rows.map(({ title, y, keys }, row) => (
        <g key={title}>
          <Label x={0} y={y} dy={-34} class="quiet">{title}</Label>
          <line class="axis" x1="0%" x2="100%" y1={percent(y)} y2={percent(y)} />
          {answers.map((answer) => {
            const at = x(state[keys[answer]]!);
            return (
              <g key={answer}>
                {row === 0 && <Arrow class="s-gradient" from={[at, y]} to={[at + moved[answer], y]} aspect={1} />}
                <Label x={at} y={y} dy={offsets[answer]} anchor="middle" class={roles[answer]}>
                  {`${words[answer]} ${decimal(state[keys[answer]]!, loss.digits)}`}
                </Label>
              </g>
            );
          })}
        </g>
      ))}
    </Plot>
  );
}
