import { useMemo } from 'preact/hooks';
import { Choice } from '../kit/figure/Choice.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { LossAlong } from '../kit/plot/LossAlong.tsx';
import { useDemo } from '../kit/state/use-demo.ts';
import { useGlide } from '../kit/state/use-glide.ts';
import { captionOf, curve, fieldsOf, learningRate, measure, names } from './geometry.ts';
import { ScoreLine, signs } from './ScoreLine.tsx';
import type { RankingWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: RankingWords;
}

const asState = (scores: readonly number[]) => Object.fromEntries(names.map((name, i) => [name, scores[i]!]));

/** Two scores of which one should be higher: when their order has a loss, and where it moves them. */
export function Demo({ id, parameters, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(parameters), []);
  const demo = useDemo(id, fields);
  const glide = useGlide(demo.set);
  const sizes = measure(demo.state.value);
  const { scores, target, margin, value, grad, lead, next } = sizes;
  const { symbol, label } = parameters['margin']!;
  const labels = [words.first, words.second];
  const [higher, other] = target === 1 ? signs : [signs[1], signs[0]];
  const numbers = {
    h: { text: higher.letter, role: higher.role, symbol: true }, o: { text: other.letter, role: other.role, symbol: true },
    d: { text: decimal(Math.abs(lead), 2) }, m: { text: decimal(margin, 1), role: 'parameter' },
    v: { text: decimal(value, 2), role: 'loss' },
  } as const;
  const caption = words[captionOf(sizes)];
  const { span, highest, branches } = curve(sizes);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={{
        head: [words.score, 's', words.gradient],
        rows: labels.map((name, i) => [name, decimal(scores[i]!, 2), decimal(grad[i]!, 0)]),
      }}
      controls={
        <>
          <Choice
            name={`${id}-order`} label={words.order} options={['s₁ (y = 1)', 's₂ (y = −1)']} chosen={target === 1 ? 0 : 1}
            onChoose={(option) => demo.set({ second: option })}
          />
          <Slider
            name="margin" field={fields['margin']!} value={margin} symbol={symbol} label={label} onInput={(to) => demo.set({ margin: to })}
          />
          <button type="button" class="demo-step" onClick={() => glide(asState(scores), asState(next))}>
            {fill(words.step, { r: decimal(learningRate, 1) })}
          </button>
        </>
      }
    >
      <div class="demo-pair">
        <ScoreLine figure={id} sizes={sizes} names={labels} margin={symbol} onMove={(which, to) => demo.set({ [names[which]!]: to })} />
        <LossAlong
          figure={id} axis={{ label: `${higher.letter} − ${other.letter}`, span }} highest={highest} branches={branches} at={[lead, value]}
          role="loss" loss={shared.loss} zone={[span[0], margin]} joint={{ at: margin, label: symbol }}
        />
      </div>
    </Figure>
  );
}
