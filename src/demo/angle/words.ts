import type { Locale } from '#core/locale';

/** Sentences hold d: from anchor to positive, h: from the midpoint to the negative, t: the angle, m: its bound, v: loss. */
export interface AngleWords {
  readonly name: string;
  readonly anchor: string;
  readonly positive: string;
  readonly negative: string;
  readonly where: string;
  readonly step: string;
  readonly height: string;
  readonly point: string;
  readonly gradient: string;
  readonly above: string;
  readonly midpoint: string;
  readonly edge: string;
  readonly within: string;
}

export const words: Readonly<Record<Locale, AngleWords>> = {
  ko: {
    name: '앵커, 포지티브, 네거티브가 만드는 삼각형과 각도 손실',
    anchor: '앵커',
    positive: '포지티브',
    negative: '네거티브',
    where: '가로 {x}, 세로 {y}',
    step: '한 걸음 내려가기 (학습률 {r})',
    height: '네거티브와 중점의 거리',
    point: '점',
    gradient: '기울기',
    above: '앵커와 포지티브의 거리 {d}, 그 중점과 네거티브의 거리 {h}. 두 거리의 비로 정해지는 각 {t}°, 상한 {m}°보다 커서 손실 {v}. 네거티브는 중점에서 곧장 멀어져요.',
    midpoint: '앵커와 포지티브의 거리 {d}, 그 중점과 네거티브의 거리 {h}. 각 {t}°, 상한 {m}°보다 커서 손실 {v}. 네거티브가 중점에 있어서 네거티브의 기울기는 0이에요.',
    edge: '앵커와 포지티브의 거리 {d}, 그 중점과 네거티브의 거리 {h}. 각 {t}°, 꼭 상한 {m}°만큼이라 손실 {v}. 그런데 꺾이는 점의 기울기는 상한을 넘은 쪽의 값이라 0이 아니에요.',
    within: '앵커와 포지티브의 거리 {d}, 그 중점과 네거티브의 거리 {h}. 각 {t}°, 상한 {m}° 이하라서 손실 {v}, 기울기 0이에요. 세 점을 같은 비율로 키우거나 줄여도 각은 그대로예요.',
  },
  en: {
    name: 'The triangle of anchor, positive and negative under the angular loss',
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    where: 'x {x}, y {y}',
    step: 'One step down (learning rate {r})',
    height: 'distance of the negative from the midpoint',
    point: 'point',
    gradient: 'gradient',
    above: 'Anchor and positive are {d} apart, the negative {h} from their midpoint. The angle of that ratio, {t}°, is above the bound {m}°, and the loss is {v}. The negative moves straight away from the midpoint.',
    midpoint: 'Anchor and positive are {d} apart, the negative {h} from their midpoint. The angle is {t}°, above the bound {m}°, and the loss is {v}. At the midpoint the negative has zero gradient.',
    edge: 'Anchor and positive are {d} apart, the negative {h} from their midpoint. The angle {t}° is exactly the bound {m}°: the loss is {v}, but at the kink the gradient is that of the active side, not 0.',
    within: 'Anchor and positive are {d} apart, the negative {h} from their midpoint. The angle {t}° is at most the bound {m}°, so the loss is {v} and the gradient 0. Scaling all three points leaves the angle as it is.',
  },
};
