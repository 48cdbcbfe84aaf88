import { useMemo } from 'preact/hooks';
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
import { useDemo } from '../kit/state/use-demo.ts';
import { useGlide } from '../kit/state/use-glide.ts';
import { curve, scene } from './drawing.ts';
import { captionOf, fieldsOf, learningRate, measure, names, plane } from './geometry.ts';
import type { AngleWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: AngleWords;
}

/** Anchor, positive and negative in the plane: which triangles have a loss, and where it moves each point. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const glide = useGlide(demo.set);
  const sizes = measure(demo.state.value);
  const { points, grad, value, base, height, angle, alpha, bound, next } = sizes;
  const { symbol, label } = parameters['alpha']!;
  const labels = [words.anchor, words.positive, words.negative];
  const numbers = {
    d: { text: decimal(base, 2), role: 'target' }, h: { text: decimal(height, 2), role: 'residual' }, t: { text: decimal(angle, 1) },
    m: { text: decimal(alpha, 0), role: 'parameter' }, v: { text: decimal(value, 2), role: 'loss' },
  } as const;
  const caption = words[captionOf(sizes)];
  const { span, highest, branches } = curve(sizes);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={pointTable(words, labels, points, grad)}
      controls={
        <>
          <Slider
            name="alpha" field={fields['alpha']!} value={alpha} symbol={symbol} label={label} onInput={(to) => demo.set({ alpha: to })}
          />
          <button type="button" class="demo-step" onClick={() => glide(asState(names, points), asState(names, next))}>
            {fill(words.step, { r: decimal(learningRate, 1) })}
          </button>
        </>
      }
    >
      <div class="demo-pair">
        <PlanePlot
          figure={id} plane={plane} scene={scene(sizes, labels, symbol)} where={words.where}
          onMove={(point, to) => demo.set(asState([names[point]!], [to]))}
        />
        <LossAlong
          figure={id} axis={{ label: words.height, span }} highest={highest} branches={branches} at={[height, value]} role="residual"
          loss={shared.loss} zone={[0, Math.min(bound, span[1])]} {...(bound <= span[1] && { joint: { at: bound, label: symbol } })}
        />
      </div>
    </Figure>
  );
}
