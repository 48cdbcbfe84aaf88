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
import { useDemo } from '../kit/state/use-demo.ts';
import { useGlide } from '../kit/state/use-glide.ts';
import { captionOf } from './caption.ts';
import { scene } from './drawing.ts';
import { fieldsOf, measure, namesOf, plane, type Measure } from './geometry.ts';
import { batchLosses } from './losses.ts';
import { WeightBars } from './WeightBars.tsx';
import type { DirectionsWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: DirectionsWords;
}

/** Points of which only the direction counts: the softmax of one of them over the others, and where the loss moves each. */
export function Demo({ id, loss: lossId, parameters, shared, words }: DemoProps) {
  const loss = batchLosses[lossId]!;
  const { members, rows } = loss;
  const fields = useMemo(() => fieldsOf(loss, parameters), []);
  const demo = useDemo(id, fields);
  const glide = useGlide(demo.set);
  const state = demo.state.value;
  const sizes = measure(loss, Object.keys(parameters), state);
  const names = namesOf(loss);
  const labels = members.map(({ word, number }) => (number === undefined ? words[word] : `${words[word]} ${number}`));
  const { keys, values } = captionOf(loss, sizes);
  const caption = keys.map((key) => words[key]).join(' ');
  const ofClasses = 'margin' in parameters;
  const choices = rows.map(({ anchor, positives }) => members[ofClasses ? positives[0]! : anchor]!.letter);
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(caption, values)}
      caption={<Sentence text={caption} values={values} />}
      table={{
        head: [words.point, 'x', 'y', words.cosine, words.weight, `${words.gradient} x`, `${words.gradient} y`],
        rows: labels.map((name, i) => [name, ...numbers(sizes, i)]),
      }}
      controls={
        <>
          <Choice
            name={`${id}-row`} label={ofClasses ? words.trueClass : words.anchor} options={choices} chosen={state['row']!}
            onChoose={(row) => demo.set({ row })}
          />
          {Object.entries(parameters).map(([name, { symbol, label }]) => (
            <Slider
              key={name} name={name} field={fields[name]!} value={state[name]!} symbol={symbol} label={label}
              onInput={(next) => demo.set({ [name]: next })}
            />
          ))}
          <button type="button" class="demo-step" onClick={() => glide(asState(names, sizes.points), asState(names, sizes.next))}>
            {fill(words.step, { r: decimal(sizes.rate, 3) })}
          </button>
        </>
      }
    >
      <div class="demo-pair">
        <PlanePlot
          figure={id} plane={plane} scene={scene(loss, sizes, labels)} shape="square" where={words.where}
          onMove={(point, to) => demo.set(asState([names[point]!], [to]))}
        />
        <WeightBars figure={id} loss={loss} sizes={sizes} words={{ weights: words.weights, loss: words.rowLoss }} />
      </div>
    </Figure>
  );
}

/** The numbers of one point; cosine and weight where the row compares the anchor with it. */
function numbers({ points, row, cosines, weights, grad }: Measure, i: number): string[] {
  const at = row.others.indexOf(i);
  const compared = at < 0 ? ['–', '–'] : [decimal(cosines[at]!, 3), decimal(weights[at]!, 3)];
  return [...points[i]!.map((place) => decimal(place, 2)), ...compared, ...grad[i]!.map((slope) => decimal(slope, 4))];
}
