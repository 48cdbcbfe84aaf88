import type { Locale } from '#core/locale';

export interface EmbeddingsWords {
  readonly name: string;
  readonly active: string;
  /** all in one place */
  readonly collapsed: string;
  /** exactly at the margin */
  readonly edge: string;
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
    name: '앵커, 포지티브, 네거티브와 마진이 미는 방향',
    active: '네거티브까지 {n}, 포지티브까지 {p}. 차이가 마진 {m}보다 작아서 손실이 남아요: {v}. 화살표는 포지티브와의 거리를 줄이고 네거티브와의 거리를 늘리는 방향이에요.',
    collapsed: '네거티브까지 {n}, 포지티브까지 {p}. 한 점에 모여서 손실이 마진 {m} 그대로 남아요: {v}. 방향이 정해지지 않아 아무 점도 움직이지 않아요.',
    edge: '네거티브까지 {n}, 포지티브까지 {p}. 차이가 꼭 마진 {m}만큼이라 손실 {v}. 그런데 꺾이는 점의 기울기는 마진 안쪽의 값이라 0이 아니에요.',
    resting: '네거티브까지 {n}, 포지티브까지 {p}. 차이가 마진 {m} 이상이에요. 손실 {v}, 기울기 0이라 아무 점도 움직이지 않아요.',
    anchor: '앵커',
    positive: '포지티브',
    negative: '네거티브',
    at: '가로 {x}, 세로 {y}',
    step: '한 걸음 내려가기',
    options: '거리를 재는 방법',
    swap: '가까운 쪽에서 재기 (swap)',
    distance: '네거티브까지의 거리',
    point: '점',
    gradient: '기울기',
  },
  en: {
    name: 'Anchor, positive, negative, and where the margin pushes them',
    active: 'The negative is {n} away, the positive {p}. The difference is below the margin {m}, so the loss is {v}: the arrows shorten the distance to the positive and lengthen that to the negative.',
    collapsed: 'The negative is {n} away, the positive {p}. All are in one place, so the loss is the margin {m} itself, {v}; the direction is undefined, and no point moves.',
    edge: 'The negative is {n} away, the positive {p}. The difference is exactly the margin {m}: the loss is {v}, but at the kink the gradient is that of the active side, not 0.',
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
