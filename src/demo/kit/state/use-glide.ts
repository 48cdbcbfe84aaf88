import { useRef } from 'preact/hooks';

type Numbers = Readonly<Record<string, number>>;

const duration = 240;

/** Moves from one state to another within a quarter of a second; at once for those who prefer less motion. */
export function useGlide<S extends Numbers>(show: (state: S) => void): (from: S, to: S) => void {
  const frame = useRef(0);
  return (from, to) => {
    cancelAnimationFrame(frame.current);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(to);
    const start = performance.now();
    const draw = (now: number) => {
      const share = Math.min(1, (now - start) / duration);
      show(share === 1 ? to : between(from, to, share * (2 - share)));
      if (share < 1) frame.current = requestAnimationFrame(draw);
    };
    frame.current = requestAnimationFrame(draw);
  };
}

/** A share of the way from one state to another, for the moment in which a step is seen to move. */
export function between<S extends Numbers>(from: S, to: S, share: number): S {
  return Object.fromEntries(Object.entries(to).map(([name, end]) => [name, from[name]! + share * (end - from[name]!)])) as unknown as S;
}
