import { Chips, type Chip } from '../kit/figure/Chips.tsx';
import { decimal } from '../kit/figure/format.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import { Slider } from '../kit/figure/Slider.tsx';
import type { Fields } from '../kit/state/state.ts';
import type { Demo } from '../kit/state/use-demo.ts';
import { asRows, slidersOf } from './geometry.ts';
import type { Overlap } from './kind.ts';
import { carriedOver, distinctPresets, presetsOf, same, targetNames, targets, type Preset, type TargetName } from './mask.ts';
import type { OverlapWords } from './words.ts';

interface MaskControlsProps {
  readonly demo: Demo<Fields>;
  readonly overlap: Overlap;
  readonly parameters: ShownParameters;
  readonly words: OverlapWords;
}

/** Probabilities that a stroke can paint. */
const brushes = [1, 0.8, 0.5, 0.2];

/** What is to be found, what to start from, what a stroke paints, and the parameters of the loss. */
export function MaskControls({ demo, overlap: { prediction, target }, parameters, words }: MaskControlsProps) {
  const state = demo.state.value;
  const presets = presetsOf(target);
  const aim = (name: string) => {
    const next = targets[name as TargetName];
    demo.set({ target: targetNames.indexOf(name as TargetName), ...asRows(carriedOver(prediction, target, next)) });
  };
  return (
    <>
      <Row
        label={words.targets} chips={targetNames.map((name, at) => ({ name, label: words[name], on: state['target'] === at }))}
        onToggle={aim}
      />
      <Row
        label={words.presets}
        chips={distinctPresets(target).map((name) => ({ name, label: words[name], on: same(prediction, presets[name]) }))}
        onToggle={(name) => demo.set(asRows(presets[name as Preset]))}
      />
      <Row
        label={words.brush} chips={brushes.map((p) => ({ name: String(p), label: decimal(p, 1), on: state['brush'] === p }))}
        onToggle={(name) => demo.set({ brush: Number(name) })}
      />
      <Row
        label={words.show} chips={[{ name: 'slopes', label: words.slopes, on: state['slopes'] === 1 }]}
        onToggle={(name) => demo.set({ [name]: 1 - state[name]! })}
      />
      {Object.entries(slidersOf(parameters)).map(([name, { symbol, label, field }]) => (
        <Slider
          key={name} name={name} field={field!} value={state[name]!} symbol={symbol} label={label}
          onInput={(next) => demo.set({ [name]: next })}
        />
      ))}
    </>
  );
}

interface RowProps {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly onToggle: (name: string) => void;
}

/** Chips behind a word that says what they choose. */
function Row({ label, chips, onToggle }: RowProps) {
  return <div class="mask-choice"><span aria-hidden="true">{label}</span><Chips label={label} chips={chips} onToggle={onToggle} /></div>;
}
