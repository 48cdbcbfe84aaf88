import type { Locale } from '#core/locale';

/** Sentences hold d: distance or angle, c: cosine, m: margin, v: loss, g: length of the gradient. */
export interface PairWords {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly where: string;
  readonly pair: string;
  readonly similar: string;
  readonly dissimilar: string;
  readonly step: string;
  readonly distance: string;
  readonly angle: string;
  readonly point: string;
  readonly gradient: string;
  readonly squaredSimilar: string;
  readonly hingeSimilar: string;
  readonly together: string;
  readonly squaredInside: string;
  readonly hingeInside: string;
  readonly outside: string;
  readonly edge: string;
  readonly collapsed: string;
  readonly cosineSimilar: string;
  readonly opposite: string;
  readonly cosineInside: string;
  readonly cosineOutside: string;
  readonly cosineEdge: string;
  readonly sameDirection: string;
  readonly zeroVector: string;
}

export const words: Readonly<Record<Locale, PairWords>> = {
  ko: {
    name: '임베딩 한 쌍의 {loss}과 경사 하강법 한 걸음',
    first: '첫째',
    second: '둘째',
    where: '가로 {x}, 세로 {y}',
    pair: '쌍',
    similar: '유사',
    dissimilar: '비유사',
    step: '한 걸음 내려가기 (학습률 {r})',
    distance: '거리',
    angle: '각도(도)',
    point: '점',
    gradient: '기울기',
    squaredSimilar: '유사한 쌍의 거리 {d}, 그 제곱이 손실 {v}. 기울기의 크기({g})는 거리에 비례해서 멀수록 더 크게 다가가요.',
    hingeSimilar: '유사한 쌍의 거리 {d}, 손실도 거리 그대로 {v}. 기울기의 크기({g})는 거리와 상관없이 늘 같아요.',
    together: '유사한 쌍이 같은 곳에 있어요. 거리 {d}, 손실 {v}.',
    squaredInside: '비유사 쌍의 거리 {d}, 마진 {m}보다 가까워요. 모자란 만큼의 제곱이 손실 {v}. 가까울수록 기울기({g})가 커요.',
    hingeInside: '비유사 쌍의 거리 {d}, 마진 {m}보다 가까워요. 모자란 만큼이 손실 {v}. 기울기의 크기({g})는 마진 안 어디서나 같아요.',
    outside: '비유사 쌍의 거리 {d}, 마진 {m} 이상이에요. 손실 {v}, 기울기 {g}: 두 점 모두 움직이지 않아요.',
    edge: '비유사 쌍의 거리 {d}, 꼭 마진 {m}만큼이에요. 손실 {v}. 그런데 꺾이는 점의 기울기는 마진 안쪽의 값({g})이에요.',
    collapsed: '비유사 쌍이 한 점에 있어요. 거리 {d}, 마진 {m}, 손실 {v}. 그런데 멀어질 방향이 정해지지 않아 움직이지 않아요.',
    cosineSimilar: '유사한 쌍의 각도 {d}°, 코사인 {c}, 손실은 1 − 코사인 = {v}. 길이는 상관없고 방향만 같아지면 돼요.',
    opposite: '유사한 쌍이 정반대 방향이에요. 각도 {d}°, 코사인 {c}, 손실 {v}. 손실은 가장 큰데 기울기는 0이라 움직이지 않아요.',
    cosineInside: '비유사 쌍의 각도 {d}°, 코사인 {c}. 코사인이 마진 {m}보다 커서 넘은 만큼이 손실 {v}. 두 방향이 벌어져요.',
    cosineOutside: '비유사 쌍의 각도 {d}°, 코사인 {c}. 코사인이 마진 {m} 이하라서 손실 {v}, 기울기 0이에요. 두 점 모두 움직이지 않아요.',
    cosineEdge: '비유사 쌍의 각도 {d}°, 코사인 {c}. 코사인이 꼭 마진 {m}만큼이라 손실 {v}. 그런데 꺾이는 점의 기울기는 마진을 넘은 쪽의 값이라 0이 아니에요.',
    sameDirection: '비유사 쌍이 같은 방향이에요. 각도 {d}°, 코사인 {c}, 마진 {m}, 손실 {v}. 그런데 기울기가 0이라 벌어지지 않아요.',
    zeroVector: '영벡터는 방향이 없어서 코사인({c})도 기울기도 0으로 정의해요. 손실 {v}.',
  },
  en: {
    name: 'One pair of embeddings under the {loss}, and one step of descent',
    first: 'first',
    second: 'second',
    where: 'x {x}, y {y}',
    pair: 'Pair',
    similar: 'similar',
    dissimilar: 'dissimilar',
    step: 'One step down (learning rate {r})',
    distance: 'distance',
    angle: 'angle in degrees',
    point: 'point',
    gradient: 'gradient',
    squaredSimilar: 'The similar pair is {d} apart, and the loss is the square of that, {v}. The gradient, {g} long, is proportional to the distance.',
    hingeSimilar: 'The similar pair is {d} apart, and the loss is the distance itself, {v}. The gradient is {g} long at any distance.',
    together: 'The similar pair is in one place: distance {d}, loss {v}.',
    squaredInside: 'The dissimilar pair is {d} apart, less than the margin {m}. The loss is the square of the violation, {v}; the gradient, now {g}, grows as they come closer.',
    hingeInside: 'The dissimilar pair is {d} apart, less than the margin {m}. The loss is the violation, {v}; the gradient is {g} long everywhere inside the margin.',
    outside: 'The dissimilar pair is {d} apart, at least the margin {m}. The loss is {v}, the gradient {g}, and nothing moves.',
    edge: 'The dissimilar pair is {d} apart, exactly the margin {m}. The loss is {v}, but at the kink the gradient is that of the inner side, {g} long.',
    collapsed: 'The dissimilar pair is in one place: distance {d}, margin {m}, loss {v}. The direction to move apart is undefined, so nothing moves.',
    cosineSimilar: 'The similar pair is {d}° apart, cosine {c}. The loss is 1 − cosine = {v}: lengths do not count, only directions.',
    opposite: 'The similar pair points in opposite directions: {d}°, cosine {c}. The loss is the largest there is, {v}, yet the gradient is 0 and nothing moves.',
    cosineInside: 'The dissimilar pair is {d}° apart, and its cosine {c} is above the margin {m}. The loss is the violation, {v}, and the directions move apart.',
    cosineOutside: 'The dissimilar pair is {d}° apart, and its cosine {c} is at most the margin {m}. The loss is {v}, the gradient 0, and nothing moves.',
    cosineEdge: 'The dissimilar pair is {d}° apart, and its cosine {c} is exactly the margin {m}. The loss is {v}, but at the kink the gradient is that of the active side, not 0.',
    sameDirection: 'The dissimilar pair points in one direction: {d}°, cosine {c}, margin {m}. The loss is {v}, yet the gradient is 0 and the directions do not move apart.',
    zeroVector: 'A zero vector has no direction: its cosine is defined as {c} and the gradient as 0. The loss is {v}.',
  },
};
