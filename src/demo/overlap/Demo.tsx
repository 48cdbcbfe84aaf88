import type { ComponentType } from 'preact';
import { useMemo } from 'preact/hooks';
import { Figure } from '../kit/figure/Figure.tsx';
import { fill } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { Keys } from './beside/Keys.tsx';
import { notesOf, numbersOf } from './caption.ts';
import { asRows, fieldsOf, measure, predictionOf, targetOf, valuesOf } from './geometry.ts';
import type { OverlapLoss } from './kind.ts';
import { overlapLosses } from './losses.ts';
import { MaskControls } from './MaskControls.tsx';
import { MaskGrid } from './MaskGrid.tsx';
import { maskTable } from './table.ts';
import type { OverlapWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly loss: string;
  /** name of the loss, in the language of the page */
  readonly name: string;
  readonly parameters: ShownParameters;
  readonly shared: SharedWords;
  readonly words: OverlapWords;
}

/** The figure of the one loss that is shown. */
export async function demoFor({ loss }: DemoProps): Promise<ComponentType<DemoProps>> {
  const { kind } = await overlapLosses[loss]!();
  return (props) => <Demo {...props} kind={kind} />;
}

/** A mask to paint over a given target, and what a loss makes of the two. */
export function Demo({ id, name, kind, parameters, shared, words }: DemoProps & { readonly kind: OverlapLoss }) {
  const { takes, start, Beside } = kind;
  const demo = useDemo(id, useMemo(() => fieldsOf(parameters, start), []));
  const state = demo.state.value;
  const overlap = measure(kind, predictionOf(state), targetOf(state), valuesOf(parameters, state));
  const { prediction, target, grad } = overlap;
  const slopes = state['slopes'] === 1;
  const distances = kind.distances?.(overlap);
  const numbers = numbersOf(overlap);
  const caption = words.caption.replace('{loss}', name);
  const inBrackets = distances ? { of: distances, digits: 1 } : slopes ? { of: grad, digits: 3 } : undefined;
  return (
    <Figure
      id={id} name={fill(words.name, { loss: name })} words={shared} demo={demo} summary={spoken(caption, numbers)}
      caption={
        <>
          <Sentence text={[caption, ...notesOf(overlap, slopes).map((note) => words[note])].join(' ')} values={numbers} />{' '}
          <span id={`${id}-how`}>{takes !== 'probability' && `${spoken(words[takes], numbers)} `}{words.how}</span>
        </>
      }
      table={maskTable(overlap, distances ? words.rowDistance : slopes ? words.rowSlope : words.row, inBrackets)}
      controls={<MaskControls demo={demo} overlap={overlap} parameters={parameters} words={words} />}
    >
      <div class="demo-pair">
        <MaskGrid
          figure={id} mask={prediction} target={target} grad={slopes ? grad : undefined} distances={distances} brush={state['brush']!}
          words={words} onPaint={(next) => demo.set(asRows(next))}
        />
        <div class="beside">
          <Beside figure={id} overlap={overlap} words={words} />
          <Keys figure={id} overlap={overlap} words={words} />
        </div>
      </div>
    </Figure>
  );
}
