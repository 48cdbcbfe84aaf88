import { Chips } from '../kit/figure/Chips.tsx';
import { fill } from '../kit/figure/format.ts';
import type { State } from '../kit/state/state.ts';
import { added, flipped, isSet, pickedOf, pointsOf, presetAt, presetNames, removed, slots, type Preset } from './points.ts';
import type { ClassifierWords } from './words.ts';

interface PointControlsProps {
  readonly state: State;
  readonly words: ClassifierWords;
  readonly onChange: (change: Partial<State>) => void;
}

/** Weights to start from: the wrong way round, and none. */
const starts = { wrong: { w1: -2, w2: -2 }, zero: { w1: 0, w2: 0 } } as const;
type StartName = keyof typeof starts;

/** What the points are, and where the weights start. */
export function PointControls({ state, words, onChange }: PointControlsProps) {
  const picked = pickedOf(state);
  const count = pointsOf(state).length;
  const startsAt = (name: StartName): boolean => Object.entries(starts[name]).every(([field, value]) => state[field] === value);
  return (
    <>
      <div class="demo-chips" role="group" aria-label={words.points}>
        {[0, 1].map((label) => (
          <button type="button" key={label} disabled={count === slots} onClick={() => onChange(added(state, label))}>
            {fill(words.add, { k: String(label) })}
          </button>
        ))}
        <button type="button" onClick={() => onChange(flipped(picked))}>{fill(words.flip, { n: String(picked.slot) })}</button>
        <button type="button" disabled={count === 1} onClick={() => onChange(removed(state, picked))}>
          {fill(words.remove, { n: String(picked.slot) })}
        </button>
      </div>
      <Chips
        label={words.data} chips={presetNames.map((name) => ({ name, label: words[name], on: isSet(state, name) }))}
        onToggle={(name, on) => onChange(presetAt(name as Preset, on))}
      />
      <Chips
        label={words.starts} onToggle={(name) => onChange(starts[name as StartName])}
        chips={(Object.keys(starts) as StartName[]).map((name) => ({ name, label: `${words.start}: ${words[name]}`, on: startsAt(name) }))}
      />
    </>
  );
}
