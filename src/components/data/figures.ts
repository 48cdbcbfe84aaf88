/** A number with five significant digits, the true minus sign, and groups in a large whole part. */
export function figures(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const rounded = Number(value.toPrecision(5)) + 0;
  const size = Math.abs(rounded);
  const text = size !== 0 && (size >= 1e9 || size < 1e-4) ? rounded.toExponential().replace('e+', 'e') : rounded.toLocaleString('en', { maximumFractionDigits: 8 });
  return text.replaceAll('-', '−');
}

/** A share in percent; what is less than a tenth of one says so. */
export const percentOf = (share: number): string => (share > 0 && share < 0.001 ? '< 0.1%' : `${(100 * share).toFixed(1)}%`);
