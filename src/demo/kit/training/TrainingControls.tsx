import type { ComponentChildren } from 'preact';
import { Chips } from '../figure/Chips.tsx';
import { Choice } from '../figure/Choice.tsx';
import { Slider } from '../figure/Slider.tsx';
import type { Fields } from '../state/state.ts';
import type { Demo } from '../state/use-demo.ts';
import { fieldName, shownIn, switched, type Trained } from './choosing.ts';
import { Player } from './Player.tsx';
import type { TrainingWords } from './words.ts';

interface TrainingControlsProps {
  readonly id: string;
  readonly demo: Demo<Fields>;
  readonly losses: readonly Trained[];
  readonly words: TrainingWords;
  /** what is set of the data */
  readonly children: ComponentChildren;
}

/** The player, and below it the losses, the data, and how the descent goes on. */
export function TrainingControls({ id, demo, losses, words, children }: TrainingControlsProps) {
  const { fields } = demo;
  const state = demo.state.value;
  const shown = shownIn(state, losses);
  const set = (change: Partial<typeof state>) => demo.set(change, false);
  const slider = (name: string, label: string, symbol?: string) => (
    <Slider
      key={name} name={name} field={fields[name]!} value={state[name]!} label={label} {...(symbol && { symbol })}
      onInput={(next) => set({ [name]: next })}
    />
  );
  const choice = (name: string, label: string, options: string) => (
    <Choice
      name={`${id}-${name}`} label={label} options={options.split('|')} chosen={state[name]!} onChoose={(option) => set({ [name]: option })}
    />
  );
  return (
    <>
      <Player
        step={state['step']!} field={fields['step']!} words={words} read={() => demo.state.peek()['step']!} onStep={(step) => set({ step })}
      />
      <Chips
        label={words.losses} chips={losses.map((loss) => ({ name: loss.id, label: loss.name, on: shown.includes(loss) }))}
        onToggle={(loss, on) => set(switched(state, losses, loss, on))}
      />
      {children}
      {choice('optimizer', words.optimizer, words.optimizers)}
      {choice('schedule', words.schedule, words.schedules)}
      {slider('rate', words.rate, 'η')}
      {state['optimizer'] === 0 && slider('momentum', words.momentum, 'μ')}
      {slider('batch', words.batch)}
      {shown.flatMap(({ id: loss, name, parameters }) =>
        Object.entries(parameters).filter(([, { field }]) => field).map(([parameter, { symbol, label }]) =>
          slider(fieldName(loss, parameter), `${name}: ${label}`, symbol)))}
    </>
  );
}
