import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { LossRow } from './LossRow.tsx';
import { axis, estimateFields, estimateView, lineAt, type Named } from './geometry.ts';
import { captionOf, shown, signed } from './sentences.ts';
import type { EstimateWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  /** the loss of the page, whose curve is emphasized */
  readonly loss: string;
  /** the losses to minimize, and how the drawing calls them */
  readonly losses: readonly Named[];
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: EstimateWords;
}

/** Seven targets to drag, and the constant prediction that each loss likes best. */
export function Demo({ id, loss, losses, parameters, shared, words }: DemoProps) {
  const demo = useDemo(id, useMemo(() => estimateFields(parameters), []));
  const state = demo.state.value;
  const view = estimateView({ state, before: demo.before.value, losses });
  const { text, numbers } = captionOf(view, words);
  const names = [words.mean, words.median];
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={fill(text, Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text])))}
      caption={<Sentence text={text} values={numbers} />}
      table={{
        head: [words.loss, words.estimate, words.least, words.by],
        rows: view.rows.map(({ name, estimate, least, by }) => [name, shown(estimate), decimal(least, 2), signed(by)]),
      }}
      controls={Object.entries(parameters).filter(([key]) => demo.fields[key]).map(([key, { symbol, label }]) => (
        <Slider
          key={key} name={key} field={demo.fields[key]!} value={state[key]!} symbol={symbol} label={label}
          onInput={(next) => demo.set({ [key]: next })}
        />
      ))}
    >
      <Plot
        figure={id} shape="estimates"
        handles={view.targets.map((y, i) => (
          <DraggablePoint
            key={i} label={fill(words.point, { n: String(i + 1) })} valueText={shown(y)} class="s-target"
            across={{ field: demo.fields[`y${i + 1}`]!, value: y, scale: axis }} y={lineAt}
            onMove={({ across }) => across !== undefined && demo.set({ [`y${i + 1}`]: across })}
          />
        ))}
      >
        <AxisX scale={axis} ticks={view.ticks} />
        <Label x={50} y={100} dy={38} anchor="middle" class="quiet">{words.axis}</Label>
        <line class="axis" x1="0%" x2="100%" y1={percent(lineAt)} y2={percent(lineAt)} />
        {view.rows.map((row, i) => <LossRow key={row.id} row={row} own={row.id === loss} what={names[i]} dash={`dash-${i}`} />)}
      </Plot>
    </Figure>
  );
}
