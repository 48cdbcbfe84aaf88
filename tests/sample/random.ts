/** Numbers that look random and are the same in every run. */
export interface Random {
  /** uniform in [low, high) */
  between(low: number, high: number): number;
  /** a whole number in [low, high] */
  integer(low: number, high: number): number;
  /** mostly near 0, now and then far away */
  wide(scale: number): number;
  list<T>(length: number, draw: () => T): T[];
  pick<T>(choices: readonly T[]): T;
}

/** A generator by Mulberry32: 32 bits of state, enough for a few thousand points. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + unit() * (high - low);
  const integer = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    between,
    integer,
    wide: (scale) => scale * Math.tan(Math.PI * between(-0.45, 0.45)),
    list: (length, draw) => Array.from({ length }, draw),
    pick: (choices) => choices[integer(0, choices.length - 1)]!,
  };
}

/** A seed that belongs to a name: another loss has other points, the same loss always the same ones. */
export function seedOf(name: string): number {
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
  return hash >>> 0;
}
