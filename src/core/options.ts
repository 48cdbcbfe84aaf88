import type { Option } from './kinds.ts';

/** How the losses become one number: every loss has it. */
export const reductionOption = {
  type: "'mean' | 'sum' | 'none'", default: "'mean'",
  label: { ko: '원소별 손실을 하나로 합치는 방법', en: 'how the losses of the elements become one number' },
} as const satisfies Option;

/** A weight for each element, where the mean divides by their sum. */
export const weightOverSum = {
  type: 'Vector', default: 'none',
  label: { ko: '원소별 가중치 [n]. 평균은 가중치의 합으로 나눠요', en: 'a weight for each element, [n]; the mean divides by their sum' },
} as const satisfies Option;

/** A weight for each element, where the mean divides by the number of elements. */
export const weightOverCount = {
  type: 'Vector', default: 'none',
  label: { ko: '원소별 가중치 [n]. 평균은 원소 수로 나눠요', en: 'a weight for each element, [n]; the mean divides by their number' },
} as const satisfies Option;
