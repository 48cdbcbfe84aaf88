import type { Locale } from '#core/locale';

export interface PrecisionWords {
  readonly name: string;
  /** `{naive0}` and `{stable0}` in float64, with 1 in float32 */
  readonly caption: string;
  readonly fails: string;
  readonly never: string;
  /** a range with both ends, one that goes on to larger inputs, one that goes on to 0 */
  readonly within: string;
  readonly outward: string;
  readonly inward: string;
  readonly and: string;
  readonly none: string;
  readonly infinite: string;
  readonly notANumber: string;
  /** over the places where it fails */
  readonly noneShort: string;
  readonly naive: string;
  readonly stable: string;
  readonly unit: string;
  readonly input: string;
  readonly sign: string;
  readonly positive: string;
  readonly negative: string;
  readonly form: string;
  readonly at: string;
  readonly computed: string;
  readonly value: string;
  readonly error: string;
}

export const words: Readonly<Record<Locale, PrecisionWords>> = {
  ko: {
    name: '식 그대로 계산할 때와 안정적으로 계산할 때의 오차',
    caption: '{input} = {x}에서 {naive}의 오차는 float64 {naive0} ulp, float32 {naive1} ulp. 안정적으로 계산하면 {stable0} ulp, {stable1} ulp.',
    fails: '{format}에서 식 그대로 계산하면: {list}.',
    never: '실패하지 않음',
    within: '{from}부터 {to}까지 {what}',
    outward: '{from}부터 {what}',
    inward: '{to}보다 0에 가까우면 {what}',
    and: ', ',
    none: '맞는 자리가 없음',
    infinite: '∞',
    notANumber: 'NaN',
    noneShort: '0자리',
    naive: '식 그대로',
    stable: '안정된 식',
    unit: '오차(ulp)',
    input: '입력 {input}의 크기',
    sign: '입력의 부호',
    positive: '양수',
    negative: '음수',
    form: '식',
    at: '입력',
    computed: '계산',
    value: '값',
    error: '오차(ulp)',
  },
  en: {
    name: 'The error of the formula computed as written, and of the stable form',
    caption: 'At {input} = {x} the error of {naive} is {naive0} ulp in float64 and {naive1} ulp in float32. The stable form: {stable0} and {stable1} ulp.',
    fails: 'As written in {format}: {list}.',
    never: 'no failure',
    within: '{what} from {from} to {to}',
    outward: '{what} from {from} on',
    inward: '{what} closer to 0 than {to}',
    and: ', ',
    none: 'no right digit',
    infinite: '∞',
    notANumber: 'NaN',
    noneShort: '0 digits',
    naive: 'as written',
    stable: 'stable',
    unit: 'error (ulp)',
    input: 'size of the input {input}',
    sign: 'Sign of the input',
    positive: 'positive',
    negative: 'negative',
    form: 'Formula',
    at: 'input',
    computed: 'form',
    value: 'value',
    error: 'error (ulp)',
  },
};
