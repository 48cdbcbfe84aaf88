import type { ComponentChildren } from 'preact';
import { decimal } from '../kit/figure/format.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { AxisX, Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { shown } from './format.ts';
import { scale, sizeAt, type Violation } from './geometry.ts';
import type { ScoresWords } from './words.ts';

/** One class: its score, where it goes, and what is written beside it. */
export interface ScoreRow {
  readonly name: string;
  readonly score: number;
  readonly aim: number;
  readonly grad: number;
  readonly p: number | undefined;
  readonly isTarget: boolean;
}

interface ScorePlotProps {
  readonly figure: string;
  readonly rows: readonly ScoreRow[];
  readonly letter: string;
  readonly violations: readonly Violation[];
  /** what every other score must stay below, by the row of its true class; with the margin that sets it */
  readonly thresholds: readonly { readonly own: number; readonly at: number }[];
  readonly margin: number;
  /** the log-sum-exp, where it is what the loss is of */
  readonly sum: number | undefined;
  readonly words: ScoresWords;
  readonly handles: ComponentChildren;
}

/** The height of a row, in percent. */
export const middleOf = (row: number): number => 17 + row * 29;

const bottom = 92;
const axisTicks = ticks(scale.domain, 6);

/** A row a class on one axis of scores: thresholds as dashed lines, violations as bars beyond them. */
export function ScorePlot({ figure, rows, letter, violations, thresholds, margin, sum, words, handles }: ScorePlotProps) {
  return (
    <Plot figure={figure} shape="scores" handles={handles}>
      {sum !== undefined && (
        <rect
          class="sum-zone" x={percent(scale(Math.min(0, sum)))} y="0%" width={percent(Math.abs(scale(sum) - scale(0)))}
          height={percent(bottom)}
        />
      )}
      <AxisX scale={scale} ticks={axisTicks} from={0} to={bottom} />
      {thresholds.map(({ own, at }) => (
        <g key={own} class="s-parameter">
          <line class="threshold" x1={percent(scale(at))} x2={percent(scale(at))} y1="0%" y2={percent(bottom)} />
          <line
            class="margin" x1={percent(scale(at))} x2={percent(scale(at + margin))} y1={percent(middleOf(own))} y2={percent(middleOf(own))}
          />
        </g>
      ))}
      {violations.map(({ rival, own, from, to }, i) => {
        const y = percent(middleOf(rival) + (own > rival ? 1.6 : -1.6));
        return <line key={i} class="violation s-residual" x1={percent(scale(from))} x2={percent(scale(to))} y1={y} y2={y} />;
      })}
      {rows.map((row, k) => (
        <Row key={row.name} row={row} y={middleOf(k)} letter={letter} violated={sizeAt(violations, k)} words={words} />
      ))}
      {sum !== undefined && (
        <g class="s-residual">
          <line class="sum-line" x1={percent(scale(sum))} x2={percent(scale(sum))} y1="0%" y2={percent(bottom)} />
          <Label x={scale(sum)} y={0} dy={-8} anchor={sum > 3 ? 'end' : sum < -3 ? 'start' : 'middle'} class="strong">
            {`${words.logSumExp} ${decimal(sum, 2)}`}
          </Label>
        </g>
      )}
    </Plot>
  );
}

interface RowProps {
  readonly row: ScoreRow;
  readonly y: number;
  readonly letter: string;
  readonly violated: number;
  readonly words: ScoresWords;
}

function Row({ row: { name, score, aim, grad, p, isTarget }, y, letter, violated, words }: RowProps) {
  const above = y - 10;
  return (
    <g>
      <line class="row-line" x1="0%" x2="100%" y1={percent(y)} y2={percent(y)} />
      <Label x={0} y={above} dy={4} class={isTarget ? 's-target strong' : ''}>{isTarget ? `${name} · ${words.target}` : name}</Label>
      <Label x={40} y={above} dy={4} anchor="end" class="s-prediction">{`${letter} ${decimal(score, 1)}`}</Label>
      {p !== undefined && <Label x={69} y={above} dy={4} anchor="end" class="s-prediction">{`p ${decimal(p, 2)}`}</Label>}
      {violated > 0 && (
        <Label x={69} y={above} dy={4} anchor="end" class="s-residual">{`${words.violation} ${decimal(violated, 1)}`}</Label>
      )}
      <Label x={100} y={above} dy={4} anchor="end" class="s-gradient strong">{`${words.gradient} ${shown(grad)}`}</Label>
      <Arrow class="s-gradient" from={[scale(score), y + 7]} to={[scale(aim), y + 7]} aspect={1} />
    </g>
  );
}
