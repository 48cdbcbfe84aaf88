import { useMemo } from 'preact/hooks';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { asState } from '../kit/plane/plane.ts';
import { PlanePlot } from '../kit/plane/PlanePlot.tsx';
import { pointTable } from '../kit/plane/table.ts';
import { LossAlong } from '../kit/plot/LossAlong.tsx';
import { decimalsOf } from '../kit/plot/ticks.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { useGlide } from '../kit/state/use-glide.ts';
import { captionOf } from './caption.ts';
import { curves, scene } from './drawing.ts';
import { fieldsOf, measure, names, plane } from './geometry.ts';
import { pairLosses } from './losses.ts';
import type { PairWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: PairWords;
}

/** Two points of the plane, similar or not: what a loss sees of them, and where it moves each. */
export function Demo({ id, loss: lossId, parameters, shared, words }: DemoProps) {
  const loss = pairLosses[lossId]!;
  const fields = useMemo(() => fieldsOf(lossId, parameters), []);
  const demo = useDemo(id, fields);
  const glide = useGlide(demo.set);
  const sizes = measure(loss, demo.state.value);
  const { points, separation, similar, margin, value, grad, steepness } = sizes;
  const { symbol, label } = parameters['margin']!;
  const labels = [words.first, words.second];
  const far = loss.sees === 'angle';
  const numbers = {
    d: { text: decimal(separation, far ? 1 : 2) }, c: { text: decimal(Math.cos((separation * Math.PI) / 180), 2) },
    m: { text: decimal(margin, decimalsOf(fields['margin']!.step)), role: 'parameter' },
    v: { text: decimal(value, 2), role: 'loss' }, g: { text: decimal(steepness[0], 2), role: 'gradient' },
  } as const;
  const caption = words[captionOf(loss, sizes)];
  const along = curves(loss, sizes, words);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={pointTable(words, labels, points, grad)}
      controls={
        <>
          <Choice
            name={`${id}-similar`} label={words.pair}
            options={[`${words.similar} (y = 1)`, `${words.dissimilar} (y = ${decimal(loss.dissimilar, 0)})`]}
            chosen={similar ? 0 : 1} onChoose={(option) => demo.set({ similar: option === 0 ? 1 : 0 })}
          />
          <Slider
            name="margin" field={fields['margin']!} value={margin} symbol={symbol} label={label} onInput={(to) => demo.set({ margin: to })}
          />
          <button type="button" class="demo-step" onClick={() => glide(asState(names, points), asState(names, sizes.next))}>
            {fill(words.step, { r: decimal(loss.rate, decimalsOf(loss.rate)) })}
          </button>
        </>
      }
    >
      <div class="demo-pair">
        <PlanePlot
          figure={id} plane={plane} scene={scene(loss, sizes, labels, symbol)} where={words.where}
          onMove={(point, to) => demo.set(asState([names[point]!], [to]))}
        />
        <LossAlong
          figure={id} axis={{ label: words[loss.sees], span: along.span }} highest={along.highest} branches={along.branches}
          at={[separation, value]} role="loss" loss={shared.loss}
          {...(!similar && { zone: [0, sizes.bound], joint: { at: sizes.bound, label: far ? `arccos ${symbol}` : symbol } })}
        />
      </div>
    </Figure>
  );
}
