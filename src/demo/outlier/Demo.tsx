import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, AxisY, Label, Panel, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { outlierView } from './geometry.ts';
import { outlierFields, sceneOf, scatterX } from './scene.ts';
import { captionOf, shown } from './sentences.ts';
import type { OutlierWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  /** the loss of the page, whose line is emphasized */
  readonly loss: string;
  /** the losses to fit, and how the drawing calls them; the last has the parameters */
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: OutlierWords;
}

/** Eight samples to drag, and what each loss fits through them. */
export function Demo({ id, loss, lines: losses, parameters, shared, words }: DemoProps) {
  const scene = sceneOf(loss);
  const demo = useDemo(id, useMemo(() => outlierFields(scene, parameters), []));
  const state = demo.state.value;
  const view = outlierView({ scene, state, before: demo.before.value, losses });
  const { text, numbers } = captionOf(view, state, parameters, words);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={fill(text, Object.fromEntries(Object.entries(numbers).map(([key, told]) => [key, told.text])))}
      caption={<Sentence text={text} values={numbers} />}
      table={{
        head: [words.line, words.slope, words.intercept],
        rows: view.lines.map(({ name, slope, intercept }) => [name, shown(slope), shown(intercept)]),
      }}
      controls={Object.entries(parameters).filter(([key]) => demo.fields[key]).map(([key, { symbol, label }]) => (
        <Slider
          key={key} name={key} field={demo.fields[key]!} value={state[key]!} symbol={symbol} label={label}
          onInput={(next) => demo.set({ [key]: next })}
        />
      ))}
    >
      <Plot
        figure={id} shape="scatter"
        handles={view.samples.map(({ x, y }, i) => (
          <DraggablePoint
            key={i} label={fill(words.point, { n: String(i + 1) })} valueText={`x ${shown(x)}, y ${shown(y)}`} class="s-target"
            across={{ field: demo.fields[`x${i + 1}`]!, value: x, scale: scatterX }}
            up={{ field: demo.fields[`y${i + 1}`]!, value: y, scale: view.y }}
            onMove={({ across, up }) => demo.set({ ...(across !== undefined && { [`x${i + 1}`]: across }), ...(up !== undefined && { [`y${i + 1}`]: up }) })}
          />
        ))}
      >
        {view.band && <Panel><path class="zone" d={view.band.path} /></Panel>}
        <AxisX scale={scatterX} ticks={view.ticks.x} />
        <AxisY scale={view.y} ticks={view.ticks.y} />
        <Label x={100} y={100} dx={18} dy={18} class="quiet symbol">x</Label>
        <Label x={0} y={0} dx={-10} dy={-12} anchor="end" class="quiet symbol">y</Label>
        <Panel>
          {view.ghosts.map((d, i) => <path key={`ghost ${i}`} class="curve ghost" d={d} />)}
          {view.lines.map(({ id: line, path: d }) => <path key={line} class={`curve fit fit-${line} ${line === loss ? 'own' : ''}`} d={d} />)}
        </Panel>
        {view.band?.outside.map(({ i, x, from, to }) => (
          <line key={i} class="crosshair s-residual" x1={percent(x)} x2={percent(x)} y1={percent(from)} y2={percent(to)} />
        ))}
        {view.lines.map(({ id: line, name, label }) => (
          <Label key={line} x={100} y={label} dx={8} dy={4} class={`s-prediction ${line === loss ? 'strong' : ''}`}>{name}</Label>
        ))}
      </Plot>
    </Figure>
  );
}
