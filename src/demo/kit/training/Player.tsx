import { useEffect, useState } from 'preact/hooks';
import { Slider } from '../figure/Slider.tsx';
import type { Field } from '../state/state.ts';
import type { TrainingWords } from './words.ts';

interface PlayerProps {
  readonly step: number;
  readonly field: Field;
  readonly words: TrainingWords;
  /** the step now, which may be newer than the one drawn */
  readonly read: () => number;
  readonly onStep: (step: number) => void;
}

/** Milliseconds from step to step: slow enough to follow the line. */
const pace = 90;

/** Goes through the recorded steps: one at a time, by itself once asked, or to any of them. Nothing moves between two steps. */
export function Player({ step, field, words, read, onStep }: PlayerProps) {
  const [playing, play] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => (read() < field.max ? onStep(read() + 1) : play(false)), pace);
    return () => clearInterval(timer);
  }, [playing]);
  const toggle = () => {
    if (!playing && step === field.max) onStep(field.min);
    play(!playing);
  };
  const to = (next: number) => {
    play(false);
    onStep(next);
  };
  return (
    <div class="demo-player" role="group" aria-label={words.player}>
      <div class="demo-chips">
        <button type="button" class="go" onClick={() => to(read() + 1)}>{words.forward}</button>
        <button type="button" onClick={toggle}>{playing ? words.pause : words.play}</button>
        <button type="button" onClick={() => to(field.min)}>{words.rewind}</button>
      </div>
      <Slider name="step" field={field} value={step} label={words.step} onInput={to} />
    </div>
  );
}
