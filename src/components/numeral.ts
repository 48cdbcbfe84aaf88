/** A number, a list or a record of lists as a table shows it: real minus signs, at most six significant digits. */
export function numeral(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return one(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${[...(value as Iterable<unknown>)].map(numeral).join(', ')}]`;
  if (typeof value === 'object' && value) return Object.entries(value).map(([name, part]) => `${name} ${numeral(part)}`).join(' · ');
  return String(value);
}

function one(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return String(Number(value.toPrecision(6))).replace('-', '−');
}
