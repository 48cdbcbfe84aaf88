import { decimal, fill } from '../kit/figure/format.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { Label, Plot } from '../kit/plot/Plot.tsx';
import { percent, round } from '../kit/plot/scale.ts';
import type { Step } from './alignment.ts';
import { fields, logitName, type Sequence, type SequenceState } from './geometry.ts';
import { band, columnsOf, fullRadius, logitScale, panels, rowOf } from './layout.ts';
import { blank, classes } from './word.ts';
import type { SequenceWords } from './words.ts';

interface LatticePlotProps {
  readonly figure: string;
  readonly sequence: Sequence;
  readonly words: SequenceWords;
  readonly onMove: (change: Partial<SequenceState>) => void;
}

/** The lattice of states and frames, lit by the posterior, over the probabilities of each frame, whose bars are dragged. */
export function LatticePlot({ figure, sequence, words, onMove }: LatticePlotProps) {
  const { logit, softmax, posterior } = sequence;
  const { x } = columnsOf(logit.length);
  const handles = logit.flatMap((row, frame) => row.map((z, id) => (
    <DraggablePoint
      key={logitName(frame, id)} class="s-prediction" x={x(frame)}
      label={fill(words.handle, { frame: String(frame + 1), class: id === blank ? words.blank : classes[id]! })}
      valueText={fill(posterior ? words.spoken : words.spokenAlone, {
        z: decimal(z, 1), p: decimal(softmax[frame]![id]!, 3), q: decimal(posterior?.[frame]![id] ?? NaN, 3),
      })}
      up={{ field: fields[logitName(frame, id)], value: z, scale: logitScale(id, row.filter((_, other) => other !== id)) }}
      onMove={({ up }) => up !== undefined && onMove({ [logitName(frame, id)]: up })}
    />
  )));
  return (
    <Plot figure={figure} shape="lattice" handles={handles}>
      <Label x={0} y={0} dx={-24} dy={-12} class="quiet">{words.states}</Label>
      <States sequence={sequence} />
      <Label x={0} y={panels.frames[0]} dx={-24} dy={-14} class="quiet">{words.bars}</Label>
      <Frames sequence={sequence} />
      {logit.map((_, frame) => <Label key={frame} x={x(frame)} y={100} dy={18} anchor="middle" class="quiet">{frame + 1}</Label>)}
      <Label x={100} y={100} dy={36} anchor="end" class="quiet">{words.axis}</Label>
    </Plot>
  );
}

/** A disc for each state, as large as its posterior; a line for each step, as wide and dark as its own. */
function States({ sequence: { logit, alignment: { states, posterior, steps } } }: { readonly sequence: Sequence }) {
  const { x } = columnsOf(logit.length);
  const y = rowOf(states.length);
  const ends = ({ frame, from, to }: Step) =>
    ({ key: `${frame}-${from}-${to}`, x1: percent(x(frame)), y1: percent(y(from)), x2: percent(x(frame + 1)), y2: percent(y(to)) });
  return (
    <g>
      {steps.map((step) => <line class="step" {...ends(step)} />)}
      {steps.filter(({ posterior: p }) => p >= 0.005).map((step) => (
        <line class="taken" {...ends(step)} stroke-opacity={round(step.posterior)} stroke-width={round(1.5 + 5 * step.posterior)} />
      ))}
      {states.map((id, state) => (
        <g key={state}>
          <Label x={0} y={y(state)} dx={-16} dy={4} anchor="middle" class={id === blank ? 'quiet' : 's-target strong'}>{classes[id]}</Label>
          {logit.map((_, frame) => (
            <g key={frame}>
              <circle class="state" cx={percent(x(frame))} cy={percent(y(state))} r="2" />
              <Lit x={x(frame)} y={y(state)} posterior={posterior[frame]![state]!} />
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}

const Lit = ({ x, y, posterior }: { readonly x: number; readonly y: number; readonly posterior: number }) =>
  posterior < 0.001 ? null : <circle class="lit" cx={percent(x)} cy={percent(y)} r={round(fullRadius * Math.sqrt(posterior))} />;

/** The softmax of each frame as bars, and a dashed line at the posterior: descent moves the bar to the line. */
function Frames({ sequence: { softmax, posterior } }: { readonly sequence: Sequence }) {
  const { x, half } = columnsOf(softmax.length);
  return (
    <g>
      {classes.map((name, id) => {
        const y = band(id);
        return (
          <g key={id}>
            <line class="floor" x1="0%" x2="100%" y1={percent(y(0))} y2={percent(y(0))} />
            <Label x={0} y={y(0.5)} dx={-16} dy={4} anchor="middle" class="s-prediction strong">{name}</Label>
            {softmax.map((row, frame) => (
              <g key={frame}>
                <rect
                  class="bar s-prediction" x={percent(x(frame) - half)} width={percent(2 * half)}
                  y={percent(y(row[id]!))} height={percent(y(0) - y(row[id]!))}
                />
                {posterior && <Posterior from={x(frame) - 1.5 * half} to={x(frame) + 1.5 * half} y={y(posterior[frame]![id]!)} />}
              </g>
            ))}
          </g>
        );
      })}
    </g>
  );
}

const Posterior = ({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) =>
  <line class="posterior" x1={percent(from)} x2={percent(to)} y1={percent(y)} y2={percent(y)} />;
