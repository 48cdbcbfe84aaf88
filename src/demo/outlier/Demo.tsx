import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import type { ShownParameter } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, AxisY, Label, Panel, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { outlierFields, outlierView, scatterX, scatterY, shown } from './geometry.ts';
import type { OutlierWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  /** the loss whose line is emphasized */
  readonly loss: string;
  /** the losses to fit, and how the drawing calls them */
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  readonly delta: ShownParameter;
  readonly shared: SharedWords;
  readonly words: OutlierWords;
}

/** Eight samples to drag, and the line each loss fits through them. */
export function Demo({ id, loss, lines: losses, delta, shared, words }: DemoProps) {
  const demo = useDemo(id, useMemo(() => outlierFields(delta), []));
  const state = demo.state.value;
  const view = outlierView(state, demo.before.value, losses);
  const slopes = view.lines.map(({ name }, i) => `${name} {line${i}}`).join(' · ');
  const sentence = fill(words.slopes, { list: slopes });
  const numbers = Object.fromEntries(view.lines.map(({ slope }, i) => [`line${i}`, shown(slope)]));
  const values = {
    ...Object.fromEntries(Object.entries(numbers).map(([key, text]) => [key, { text, role: 'prediction' as const }])),
    symbol: { text: delta.symbol, role: 'parameter', symbol: true },
  } as const;
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={fill(sentence, numbers)} caption={<Sentence text={`${words.caption} ${sentence} ${words.band}`} values={values} />}
      table={{
        head: [words.line, words.slope, words.intercept],
        rows: view.lines.map(({ name, slope, intercept }) => [name, shown(slope), shown(intercept)]),
      }}
      controls={
        <Slider
          name="delta" field={demo.fields.delta!} value={state.delta!} symbol={delta.symbol} label={delta.label}
          onInput={(next) => demo.set({ delta: next })}
        />
      }
    >
      <Plot
        figure={id} shape="scatter"
        handles={view.samples.map(({ x, y }, i) => (
          <DraggablePoint
            key={i} label={fill(words.point, { n: String(i + 1) })} valueText={`x ${shown(x)}, y ${shown(y)}`} class="s-target"
            across={{ field: demo.fields[`x${i + 1}`]!, value: x, scale: scatterX }} up={{ field: demo.fields[`y${i + 1}`]!, value: y, scale: scatterY }}
            onMove={({ across, up }) => demo.set({ ...(across !== undefined && { [`x${i + 1}`]: across }), ...(up !== undefined && { [`y${i + 1}`]: up }) })}
          />
        ))}
      >
        <Panel><path class="zone" d={view.band} /></Panel>
        <AxisX scale={scatterX} ticks={view.ticks.x} />
        <AxisY scale={scatterY} ticks={view.ticks.y} />
        <Label x={100} y={100} dx={18} dy={18} class="quiet symbol">x</Label>
        <Label x={0} y={0} dx={-10} dy={-12} anchor="end" class="quiet symbol">y</Label>
        <Panel>
          {view.ghosts.map((d, i) => <path key={`ghost ${i}`} class="curve ghost" d={d} />)}
          {view.lines.map(({ id: line, path: d }) => <path key={line} class={`curve fit fit-${line} ${line === loss ? 'own' : ''}`} d={d} />)}
        </Panel>
        {view.errors.map(({ i, x, from, to }) => <line key={i} class="crosshair s-residual" x1={percent(x)} x2={percent(x)} y1={percent(from)} y2={percent(to)} />)}
        {view.lines.map(({ id: line, name, label }) => (
          <Label key={line} x={100} y={label} dx={8} dy={4} class={`s-prediction ${line === loss ? 'strong' : ''}`}>{name}</Label>
        ))}
      </Plot>
    </Figure>
  );
}
