/** A number as prose prints it: `4.5`, `95.3 %`, `1,499.5`, `−0.25`, `1.8e-10`, `1.8×10⁻¹⁰`, `∞`, `NaN`. */
interface Printed {
  /** what it says; a per cent as its share */
  readonly value: number;
  /** how much one step of its last digit is worth; 0 where it is no finite number */
  readonly step: number;
  readonly style: Style;
}

interface Style {
  readonly minus: string;
  readonly decimals: number;
  /** between groups of three digits */
  readonly separator: string;
  /** `e` or `×10` as it was written, nothing for a plain number */
  readonly power: string;
  /** ` %` as it was written, nothing for a number that is no per cent */
  readonly percent: string;
  /** a plain whole number below 100, which is read as exact */
  readonly exact: boolean;
}

const pattern = /^(?<sign>[-−+]?)(?:(?<whole>\d{1,3}(?:(?<separator>[,\u2009\u202f\u00a0])\d{3})(?:\k<separator>\d{3})*|\d+)(?:\.(?<part>\d+))?(?<power>e|\s?[×·]\s?10)?(?<exponent>[-−+]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(?<percent>\s?%)?|(?<endless>∞|Infinity)|(?<none>NaN))$/u;
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number that stands for itself may differ so much from the value: three more decimals would be zeros. */
const exactly = 5e-4;

/** What a text says as a number; undefined where it is none. */
export function readNumber(text: string): Printed | undefined {
  const { sign = '', whole = '', separator = '', part = '', power = '', exponent = '', percent = '', endless, none } = pattern.exec(text)?.groups ?? {};
  const negative = sign === '-' || sign === '−' ? -1 : 1;
  const style: Style = { minus: sign === '-' ? '-' : '−', decimals: part.length, separator, power, percent, exact: whole.length < 3 && part === '' && power === '' && percent === '' };
  if (endless || none) return { value: endless ? negative * Infinity : NaN, step: 0, style };
  if (whole === '' || (power === '') !== (exponent === '') || (power === 'e') !== (exponent !== '' && !isRaised(exponent))) return undefined;
  const scale = percent ? 2 : 0;
  const last = Number(lowered(exponent) || 0) - part.length - scale;
  const digits = whole.replaceAll(separator || ',', '') + part;
  return { value: negative * Number(`${digits}e${last}`), step: Number(`1e${last}`), style };
}

const isRaised = (exponent: string): boolean => /[⁰-⁹¹²³]$/u.test(exponent);
const lowered = (exponent: string): string => exponent.replace(/./gu, (sign) => (sign === '⁻' || sign === '−' ? '-' : sign === '⁺' ? '+' : raised.includes(sign) ? String(raised.indexOf(sign)) : sign));

/** Does the text print this value, rounded to its digits? A half may be rounded either way; a whole number below 100 is exact. */
export function prints(text: string, value: number): boolean {
  const printed = readNumber(text);
  if (!printed) return false;
  if (!Number.isFinite(value) || printed.step === 0) return Object.is(printed.value, value) || (Number.isNaN(value) && Number.isNaN(printed.value));
  const room = printed.style.exact ? exactly : printed.step / 2;
  return Math.abs(printed.value - value) <= room * (1 + 1e-9) + 4 * Number.EPSILON * Math.abs(value);
}

/** The value in the style of the text, with as many digits; of a whole number that is none, as many as tell it from one. */
export function printedLike(text: string, value: number): string {
  const { style } = readNumber(text) ?? readNumber('0.0')!;
  const sign = value < 0 ? style.minus : '';
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : `${sign}∞`;
  if (style.power) return `${sign}${scientific(size, style)}`;
  if (style.exact && !prints(String(Math.round(size)), size)) return `${sign}${Number(size.toPrecision(3))}`;
  const [whole, part] = (size * (style.percent ? 100 : 1)).toFixed(style.decimals).split('.') as [string, string?];
  const grouped = style.separator ? whole.replace(/\B(?=(?:\d{3})+$)/g, style.separator) : whole;
  return `${sign}${grouped}${part === undefined ? '' : `.${part}`}${style.percent}`;
}

function scientific(size: number, { decimals, power, percent }: Style): string {
  const [digits, exponent] = (size * (percent ? 100 : 1)).toExponential(decimals).split('e') as [string, string];
  const plain = exponent.replace('+', '');
  return `${digits}${power}${power === 'e' ? plain : plain.replace(/./g, (sign) => (sign === '-' ? '⁻' : raised[Number(sign)]!))}${percent}`;
}
