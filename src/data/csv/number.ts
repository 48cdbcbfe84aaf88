/** The sign between the whole part of a number and the rest. */
export type Decimal = '.' | ',';

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * The number that a cell holds, to the last bit; NaN where it holds none.
 *
 * `Number` alone would read an empty cell as 0 and `0x1F` as 31. Beside plain numbers, groups of three digits are read and the
 * true minus sign: spreadsheets write both.
 */
export function readNumber(cell: string, decimal: Decimal): number {
  if (decimal === '.' && plain.test(cell)) return Number(cell);
  const trimmed = cell.trim().replace('−', '-');
  const text = decimal === '.' ? trimmed : trimmed.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
  if (plain.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replaceAll(',', '')) : NaN;
}
