import type { Locale } from '#core/locale';

/**
 * Sentences hold a: the anchor, b: its positive, p: the weight of the positives, l: loss of the row, v: loss of the batch,
 * n and w: the hardest negative and its weight, k: number of positives, f: ln k, t: angle, m: margin, u: their sum, q: p without margin.
 */
export interface DirectionsWords {
  readonly name: string;
  readonly where: string;
  readonly anchor: string;
  readonly trueClass: string;
  readonly query: string;
  readonly key: string;
  readonly firstView: string;
  readonly secondView: string;
  readonly circle: string;
  readonly square: string;
  readonly diamond: string;
  readonly embedding: string;
  readonly center: string;
  readonly step: string;
  readonly weights: string;
  readonly point: string;
  readonly cosine: string;
  readonly weight: string;
  readonly gradient: string;
  readonly rowLoss: string;
  readonly single: string;
  readonly several: string;
  readonly alone: string;
  readonly harder: string;
  readonly easier: string;
  readonly angles: string;
  readonly beyond: string;
  readonly hardestClass: string;
  readonly zeroVector: string;
}

export const words: Readonly<Record<Locale, DirectionsWords>> = {
  ko: {
    name: '임베딩의 방향과 {loss}의 softmax 비중',
    where: '가로 {x}, 세로 {y}',
    anchor: '앵커',
    trueClass: '정답 클래스',
    query: '쿼리',
    key: '키',
    firstView: '첫째 뷰',
    secondView: '둘째 뷰',
    circle: '동그라미',
    square: '네모',
    diamond: '마름모',
    embedding: '임베딩',
    center: '클래스 중심',
    step: '한 걸음 내려가기 (학습률 {r})',
    weights: '앵커의 softmax (채운 막대가 포지티브)',
    point: '점',
    cosine: '앵커와의 코사인',
    weight: 'softmax 비중',
    gradient: '기울기',
    rowLoss: '이 행의 손실',
    single: '앵커 {a}의 softmax에서 포지티브 {b}의 비중 {p}, 그 음의 로그가 이 행의 손실 {l}. 배치 전체의 손실 {v}.',
    several: '앵커 {a}의 포지티브 {k}개의 비중 합 {p}. 각 비중의 음의 로그를 평균하면 이 행의 손실 {l}, ln {k} = {f}보다 작아질 수 없어요. 배치 전체의 손실 {v}.',
    alone: '앵커 {a}의 클래스에는 다른 점이 없어요. 포지티브가 없으니 이 행의 손실 {l}, 다른 행에서 네거티브로만 쓰여요. 배치 전체의 손실 {v}.',
    harder: '네거티브 {n}의 비중({w})이 어느 포지티브보다도 커요. 이 행에서 코사인에 대한 기울기가 가장 큰 네거티브예요.',
    easier: '네거티브 가운데 {n}의 비중({w})이 가장 커요.',
    angles: '임베딩과 정답 클래스 {b}의 각도 {t}°, 마진 {m}°, 더하면 {u}°. 정답의 확률은 마진 없이 {q}, 마진을 더하면 {p}. 손실 {v}.',
    beyond: '더한 각도가 180°를 넘으면 코사인이 다시 커져서, 정답 코사인에 대한 기울기의 부호가 반대예요.',
    hardestClass: '다른 클래스 가운데 {n}의 확률({w})이 가장 커요.',
    zeroVector: '영벡터는 방향이 없어서 코사인과 기울기를 0으로 정의해요.',
  },
  en: {
    name: 'Directions of embeddings, and the softmax weights of the {loss}',
    where: 'x {x}, y {y}',
    anchor: 'Anchor',
    trueClass: 'True class',
    query: 'query',
    key: 'key',
    firstView: 'first view',
    secondView: 'second view',
    circle: 'circle',
    square: 'square',
    diamond: 'diamond',
    embedding: 'embedding',
    center: 'class center',
    step: 'One step down (learning rate {r})',
    weights: 'softmax of the anchor (positives filled)',
    point: 'point',
    cosine: 'cosine with the anchor',
    weight: 'softmax weight',
    gradient: 'gradient',
    rowLoss: 'loss of this row',
    single: 'In the softmax of the anchor {a} the positive {b} has the weight {p}; its negative logarithm is the loss of this row, {l}. The loss of the batch is {v}.',
    several: 'The anchor {a} has {k} positives, with {p} of the weight. The mean of their negative logarithms is {l}, and it cannot be below ln {k} = {f}. The loss of the batch is {v}.',
    alone: 'The anchor {a} is alone in its class: it has no positive, and the loss of this row is {l}. It is only a negative of the others. The loss of the batch is {v}.',
    harder: 'The negative {n} has more weight than any positive, {w}: of the negatives, the gradient in the cosine is largest there.',
    easier: 'Of the negatives, {n} has the largest weight, {w}.',
    angles: 'The embedding is {t}° from the center {b} of its class; with the margin of {m}° that makes {u}°. The true class has probability {q} without the margin, {p} with it, and the loss is {v}.',
    beyond: 'Beyond 180° the cosine increases again: the gradient in the true cosine has the opposite sign.',
    hardestClass: 'Of the other classes, {n} has the largest probability, {w}.',
    zeroVector: 'A zero vector has no direction: its cosines and its gradient are defined as 0.',
  },
};
