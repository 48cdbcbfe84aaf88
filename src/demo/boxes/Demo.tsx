import { useMemo } from 'preact/hooks';
import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { decimal, fill } from '../kit/figure/format.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { BoxesPlot } from './BoxesPlot.tsx';
import { isStill } from './drawing.ts';
import { ratioOf, sides, which, type Pair } from './box.ts';
import { asFields, fieldsOf, measure, pairOf, relationOf, type Measure } from './geometry.ts';
import { Handles } from './Handles.tsx';
import type { BoxLoss } from './losses.ts';
import { presetNames, presets, type Preset } from './presets.ts';
import { Terms } from './Terms.tsx';
import type { BoxesWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: BoxLoss;
  readonly name: string;
  /** the largest value of the loss */
  readonly most: number;
  readonly shared: SharedWords;
  readonly words: BoxesWords;
}

/** Two boxes to move and resize, the loss of their overlap in its terms, and its slope at each side of the prediction. */
export function Demo({ id, loss, name, most, shared, words }: DemoProps) {
  const fields = useMemo(() => fieldsOf(loss), []);
  const demo = useDemo(id, fields);
  const pair = pairOf(demo.state.value);
  const sizes = measure(pair, loss);
  const caption = sentences(pair, sizes, loss, words);
  const numbers = numbersOf(pair, sizes);
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo}
      summary={spoken(caption, numbers)}
      caption={<Sentence text={caption} values={numbers} />}
      table={{
        head: [words.side, words.prediction, words.target, shared.gradient],
        rows: sides.map((side, at) => [side, decimal(pair.prediction[at]!, 1), decimal(pair.target[at]!, 1), decimal(sizes.grad[at]!, 4)]),
      }}
      controls={
        <Chips
          label={words.presets}
          chips={presetNames.map((preset) => ({ name: preset, label: words[preset], on: same(pair, presets[preset]) }))}
          onToggle={(preset) => demo.set(asFields(presets[preset as Preset]))}
        />
      }
    >
      <div class="demo-pair">
        <BoxesPlot
          figure={id} loss={loss} pair={pair} sizes={sizes} words={words}
          handles={[...which].reverse().map((box) => (
            <Handles key={box} box={box} corners={pair[box]} words={words} onMove={(next) => demo.set(asFields({ [box]: next }))} />
          ))}
        />
        <Terms figure={id} sizes={sizes} most={most} word={words.sum} />
      </div>
    </Figure>
  );
}

const same = (one: Pair, other: Pair): boolean => which.every((box) => one[box].every((side, at) => side === other[box][at]));

const numbersOf = (pair: Pair, { value, terms, rho }: Measure) => {
  const added = Object.fromEntries(terms.map(({ term, value: part }) => [term, decimal(part, 3)]));
  return {
    v: { text: decimal(value, 3), role: 'loss' }, o: { text: added['overlap'] ?? '' },
    u: { text: added['uncovered'] ?? '', role: 'residual' }, d: { text: added['distance'] ?? '', role: 'residual' },
    s: { text: added['aspect'] ?? '', role: 'residual' }, r: { text: decimal(rho, 2), role: 'residual' },
    a: { text: decimal(ratioOf(pair.prediction), 2), role: 'prediction' }, b: { text: decimal(ratioOf(pair.target), 2), role: 'target' },
  } as const;
};

/** Up to rounding of sums of tenths. */
const none = 1e-9;

/** What the numbers say: the sum, what the relation of the boxes does to it, the aspect ratios, and what the arrows mean. */
function sentences(pair: Pair, sizes: Measure, loss: BoxLoss, words: BoxesWords): string {
  const relation = relationOf(pair, sizes);
  const still = isStill(sizes.grad);
  const said = [words[loss]];
  if (relation === 'equal') return [...said, words.equalBoxes].join(' ');
  if (relation === 'flat') said.push(words.flat);
  else if (relation === 'nested' && loss !== 'generalized-iou' && sizes.rho < none) said.push(words[`${loss} centered`]);
  else if (relation !== 'apart' || !still) said.push(words[`${loss} ${relation}`]);
  if (loss === 'complete-iou') said.push(sizes.v < none ** 2 ? words.sameAspect : words.aspects);
  return [...said, still ? words.still : words.arrows].join(' ');
}
