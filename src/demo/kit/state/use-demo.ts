import { batch, useSignal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import { initial, read, snap, write, type Fields, type State } from './state.ts';
import { formatPlace, parsePlace } from './url.ts';

/** The live state of one figure: what its sliders, points and chips read and write. */
export interface Demo<F extends Fields> {
  readonly fields: F;
  readonly state: ReadonlySignal<State<F>>;
  /** the state before the gesture that is going on or was the last: what the ghost shows */
  readonly before: ReadonlySignal<State<F> | undefined>;
  /** takes new values in at the next frame, snapped to their fields; `ghost` keeps the state before the gesture */
  readonly set: (change: Partial<State<F>>, ghost?: boolean) => void;
  readonly reset: () => void;
  /** the address of this figure as it is now, `#id?a=1` */
  readonly place: () => string;
}

/** The state a figure starts in: its defaults, as the build draws it. Tests start it elsewhere, to hold it to what it then says. */
export const Start = createContext<(fields: Fields) => State>(initial);

/** Changes closer together than this are one gesture. */
const pause = 400;

/**
 * Holds the state of the figure `id` and keeps it in the address.
 *
 * It starts at the defaults, as the build drew it, and takes over the address only once it runs in the browser.
 * However many changes one frame brings, the figure is drawn once. `fields` must stay the same object.
 */
export function useDemo<F extends Fields>(id: string, fields: F): Demo<F> {
  const state = useSignal(useContext(Start)(fields) as State<F>);
  const before = useSignal<State<F> | undefined>(undefined);
  const demo = useMemo(() => {
    let pending: Partial<State<F>> | undefined;
    let former = before.peek();
    let last = -Infinity;
    const place = () => formatPlace(id, write(fields, state.peek()));
    const remember = keepInAddress(place);
    const set = (change: Partial<State<F>>, ghost = true) => {
      const now = performance.now();
      if (ghost && now - last > pause) former = state.peek();
      if (ghost) last = now;
      if (!pending) requestAnimationFrame(apply);
      pending = { ...pending, ...change };
    };
    // Nothing is drawn before the frame: a slider drawn anew at its former value would forget the key just pressed.
    const apply = () => {
      const next: Record<string, number> = { ...state.peek() };
      for (const [name, value] of Object.entries(pending ?? {})) next[name] = snap(fields[name]!, value as number);
      pending = undefined;
      batch(() => {
        before.value = former;
        state.value = next as State<F>;
      });
      remember();
    };
    const reset = () => set(initial(fields));
    return { fields, state, before, set, reset, place };
  }, []);
  useLayoutEffect(() => {
    const restore = () => {
      const place = parsePlace(location.hash);
      if (place?.id === id) state.value = read(fields, place.query);
    };
    restore();
    addEventListener('hashchange', restore);
    return () => removeEventListener('hashchange', restore);
  }, []);
  return demo;
}

/** Writes the address once the reader rests; browsers refuse more than a few such writes a second. */
function keepInAddress(place: () => string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(history.state, '', place()), 300);
  };
}
