import { Chips } from '../kit/figure/Chips.tsx';
import { Figure } from '../kit/figure/Figure.tsx';
import { Sentence, spoken } from '../kit/figure/Sentence.tsx';
import { Slider } from '../kit/figure/Slider.tsx';
import type { SharedWords } from '../kit/figure/words.ts';
import { useDemo } from '../kit/state/use-demo.ts';
import { fields, measure, tableOf, type SequenceState } from './geometry.ts';
import { LatticePlot } from './LatticePlot.tsx';
import { presetNames, presets, type Preset } from './presets.ts';
import { sentencesOf } from './sentences.ts';
import { WordEditor } from './WordEditor.tsx';
import type { SequenceWords } from './words.ts';

export interface DemoProps {
  readonly id: string;
  readonly shared: SharedWords;
  readonly words: SequenceWords;
}

/** A target word, frames with logits to drag, and every alignment of the two, lit by its probability given the word. */
export function Demo({ id, shared, words }: DemoProps) {
  const demo = useDemo(id, fields);
  const state = demo.state.value;
  const sequence = measure(state);
  const { text, values } = sentencesOf(sequence, words);
  const labels = { ...words, repeat: words.repeatPreset, impossible: words.impossiblePreset };
  return (
    <Figure
      id={id} name={words.name} words={shared} demo={demo}
      summary={spoken(text, values)}
      caption={<><Sentence text={text} values={values} /> {words.how}</>}
      table={tableOf(sequence, [words.row, words.logit, words.softmax, words.posterior, shared.gradient])}
      controls={
        <>
          <WordEditor word={state.word} words={words} onWord={(word) => demo.set({ word })} />
          <Slider
            name="frames" field={fields.frames} value={state.frames} symbol="T" label={words.frames} role="prediction"
            onInput={(frames) => demo.set({ frames })}
          />
          <Chips
            label={words.presets} chips={presetNames.map((name) => ({ name, label: labels[name], on: holds(state, presets[name]) }))}
            onToggle={(name) => demo.set(presets[name as Preset])}
          />
        </>
      }
    >
      <LatticePlot figure={id} sequence={sequence} words={words} onMove={(change) => demo.set(change)} />
    </Figure>
  );
}

const holds = (state: SequenceState, preset: Partial<SequenceState>): boolean =>
  Object.entries(preset).every(([name, value]) => state[name as keyof SequenceState] === value);
