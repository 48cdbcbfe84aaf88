import type { Locale } from '#core/locale';

export interface EmbeddingsWords {
  readonly name: string;
  readonly active: string;
  readonly resting: string;
  readonly anchor: string;
  readonly positive: string;
  readonly negative: string;
  /** spoken with a point: where it is */
  readonly at: string;
  readonly step: string;
  readonly options: string;
  readonly swap: string;
  /** of the negative, as the axis names it */
  readonly distance: string;
  readonly point: string;
  readonly gradient: string;
}

export const words: Readonly<Record<Locale, EmbeddingsWords>> = {
  ko: {
    name: '앵커, 양성, 음성과 마진이 미는 방향',
    active: '음성까지 {n}, 양성까지 {p}. 차이가 마진 {m}보다 작아서 손실이 남아요: {v}. 화살표대로 양성은 다가오고 음성은 물러나요.',
    resting: '음성까지 {n}, 양성까지 {p}. 차이가 마진 {m} 이상이에요. 손실 {v}, 기울기 0이라 아무 점도 움직이지 않아요.',
    anchor: '앵커',
    positive: '양성',
    negative: '음성',
    at: '가로 {x}, 세로 {y}',
    step: '한 걸음 내려가기',
    options: '거리를 재는 방법',
    swap: '가까운 쪽에서 재기 (swap)',
    distance: '음성까지의 거리',
    point: '점',
    gradient: '기울기',
  },
  en: {
    name: 'Anchor, positive, negative, and where the margin pushes them',
    active: 'The negative is {n} away, the positive {p}. The difference is below the margin {m}, so the loss is {v}: the positive is pulled in, the negative pushed away.',
    resting: 'The negative is {n} away, the positive {p}. The difference is at least the margin {m}, so the loss is {v}, the gradient 0, and no point moves.',
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    at: 'x {x}, y {y}',
    step: 'One step down',
    options: 'How distance is measured',
    swap: 'from the nearer point (swap)',
    distance: 'distance of the negative',
    point: 'point',
    gradient: 'gradient',
  },
};
