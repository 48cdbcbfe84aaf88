/**
 * A number as captions and labels print it: fixed digits so that nothing jumps, the true minus sign, no −0.
 *
 * Both languages write the point as a dot, so the text needs no locale. Infinities keep their sign, NaN its name.
 */
export function decimal(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (Math.abs(value) >= 1e6) return value.toExponential(digits).replace('e+', 'e').replaceAll('-', '−');
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** One piece of a sentence: plain words, or the name of a value that stands there. */
export type Piece = string | { readonly name: string };

/** Takes a sentence with `{name}` places apart, so that each value can be drawn in its color. */
export function pieces(sentence: string): Piece[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1) } : part));
}

/** The same sentence as plain text. A place without a value stays as it is written, so that it is seen. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return pieces(sentence)
    .map((piece) => (typeof piece === 'string' ? piece : (values[piece.name] ?? `{${piece.name}}`)))
    .join('');
}
