import { useMemo } from 'preact/hooks';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { pointTable } from '../kit/plane/table.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { useGlide } from '../kit/state/use-glide.ts';
import { asFields, captionOf, corners, fieldsOf, measure, reach, stepped, tripleOf, type Corner, type Triple } from './geometry.ts';
import { HingePlot } from './HingePlot.tsx';
import { plane, x, y } from './plane.ts';
import { PlanePlot } from './PlanePlot.tsx';
import { roleOf } from './Token.tsx';
import type { EmbeddingsWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: EmbeddingsWords;
}

/** Handles go by twentieths; the state is finer, so that a step of descent is kept as it is. */
const grid = 0.05;
const across = { field: { min: -reach.x, max: reach.x, step: grid, default: 0 }, scale: x };
const up = { field: { min: -reach.y, max: reach.y, step: grid, default: 0 }, scale: y };

/** One thing of each point, in their order. */
const inOrder = <T,>(of: Readonly<Record<Corner, T>>): T[] => corners.map((corner) => of[corner]);

/** Anchor, positive and negative in the plane: which triples cost, and where the cost pushes each point. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const { margin, p, swap } = state;
  const triple = tripleOf(state);
  const sizes = measure(triple, state);
  const glide = useGlide(demo.set);
  const numbers = {
    n: { text: decimal(sizes.counted, 2), role: 'residual' }, p: { text: decimal(sizes.toPositive, 2), role: 'target' },
    m: { text: decimal(margin, 1), role: 'parameter' }, v: { text: decimal(sizes.value, 2), role: 'loss' },
  } as const;
  const caption = words[captionOf(sizes)];
  const whereIs = ([px, py]: Triple[Corner]) => fill(words.at, { x: decimal(px, 2), y: decimal(py, 2) });
  const slider = (key: 'margin' | 'p') => (
    <Slider
      name={key} field={fields[key]} value={state[key]} symbol={parameters[key]!.symbol} label={parameters[key]!.label}
      onInput={(next) => demo.set({ [key]: next })}
    />
  );
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={pointTable(words, inOrder(words), inOrder(triple), inOrder(sizes.grad))}
      controls={
        <>
          {slider('margin')}
          {slider('p')}
          <Chips label={words.options} chips={[{ name: 'swap', label: words.swap, on: swap === 1 }]} onToggle={(_, on) => demo.set({ swap: on ? 1 : 0 })} />
          <button type="button" class="demo-step" onClick={() => glide(asFields(triple), asFields(stepped(triple, sizes.grad)))}>
            {words.step}
          </button>
        </>
      }
    >
      <div class="demo-pair">
        <PlanePlot
          figure={id} view={plane(triple, sizes, { margin, p, swap })} sizes={sizes} swap={swap === 1} margin={parameters.margin!.symbol}
          handles={corners.map((corner) => (
            <DraggablePoint
              key={corner} class={`bare s-${roleOf(corner)}`} label={words[corner]} valueText={whereIs(triple[corner])}
              across={{ ...across, value: triple[corner][0] }} up={{ ...up, value: triple[corner][1] }}
              onMove={(next) => demo.set(asFields({ [corner]: [next.across!, next.up!] }))}
            />
          ))}
        />
        <HingePlot figure={id} sizes={sizes} margin={margin} words={{ loss: shared.loss, distance: words.distance, margin: parameters.margin!.label }} />
      </div>
    </Figure>
  );
}
