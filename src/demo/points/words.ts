import type { Locale } from '#core/locale';
import type { PointLoss } from './names.ts';
import type { Preset } from './presets.ts';

/** The first sentence of each loss, the names of the presets, and the words below. */
export interface PointsWords extends Readonly<Record<PointLoss | Preset, string>> {
  readonly name: string;
  readonly shared: string;
  readonly unshared: string;
  readonly unchosen: string;
  readonly whole: string;
  readonly split: string;
  readonly farthest: string;
  readonly share: string;
  readonly self: string;
  readonly witness: string;
  readonly saturated: string;
  readonly arrows: string;
  readonly still: string;
  readonly prediction: string;
  readonly target: string;
  /** names of the two clouds, as the drawing has them */
  readonly predictions: string;
  readonly targets: string;
  /** spoken with a point: where it is */
  readonly at: string;
  readonly presets: string;
  readonly point: string;
}

export const words: Readonly<Record<Locale, PointsWords>> = {
  ko: {
    name: '{loss}: 예측한 점들과 정답 점들',
    chamfer: '챔퍼 거리 {v} = 예측→정답(실선) {a} + 정답→예측(점선) {b}, 각각 가장 가까운 점까지 거리의 제곱을 평균한 값이에요.',
    shared: '예측점 {i}번 하나가 정답점 {k}개의 가장 가까운 점이에요.',
    unshared: '정답점마다 가장 가까운 예측점이 서로 달라요.',
    unchosen: '예측점 {u}개는 어느 정답점에서도 가장 가까운 점이 아니에요.',
    'earth-movers-distance': '흙 옮기기 거리 {v}: 예측점마다 질량 {n}을 모두 정답점으로 옮기는 최적 수송 계획(선)에서 질량 × 거리^{p}의 합이에요.',
    whole: '예측점마다 질량이 한 정답점으로만 가요.',
    split: '예측점 {k}개의 질량은 여러 정답점으로 나뉘어요.',
    farthest: '가장 멀리 가는 것은 예측점 {i}번에서 정답점 {j}번까지 {d}예요.',
    'sinkhorn-divergence': '싱크혼 발산 {v}, 블러 {b}. 선이 진할수록 수송 계획에서 질량이 많이 가는 쌍이에요.',
    share: '예측점이 한 정답점에 가장 많이 보내는 몫은 평균 {s}%예요.',
    self: '기울기에서는 같은 점 구름끼리의 계획(그리지 않음)을 빼요.',
    'maximum-mean-discrepancy': 'MMD² {v}, 가우스 커널의 대역폭 {h}.',
    witness: '위트니스 함수는 예측점이 더 몰린 곳에서 양수(●), 정답점이 더 몰린 곳에서 음수(○)이고, 기울기는 이 함수가 커지는 쪽이에요.',
    saturated: '값은 {v}인데 가장 큰 기울기의 크기는 {g}뿐이에요.',
    arrows: '화살표는 경사 하강법이 예측점을 옮기는 방향(기울기의 반대)이에요.',
    still: '기울기가 모두 0이라 어느 점도 움직이지 않아요.',
    prediction: '예측점 {i}번',
    target: '정답점 {i}번',
    predictions: '예측',
    targets: '정답',
    at: '가로 {x}, 세로 {y}',
    presets: '두 점 구름',
    missed: '한 무리를 놓침',
    shifted: '밀림',
    outlier: '이상치',
    uneven: '점의 수가 다름',
    point: '점',
  },
  en: {
    name: '{loss}: predicted points and true points',
    chamfer: 'The Chamfer distance {v} = prediction to target (solid) {a} + target to prediction (dashed) {b}, each a mean squared distance to the nearest point.',
    shared: 'Predicted point {i} alone is the nearest of {k} true points.',
    unshared: 'Each true point has a nearest predicted point of its own.',
    unchosen: 'Predicted points that are nearest to no true one: {u}.',
    'earth-movers-distance': 'The earth mover\'s distance is {v}: the sum of mass × distance^{p} over the optimal plan (lines), which moves all the mass {n} of each predicted point.',
    whole: 'The mass of each predicted point goes to one true point.',
    split: 'Predicted points whose mass is split among several true ones: {k}.',
    farthest: 'The longest way is from predicted point {i} to true point {j}, {d}.',
    'sinkhorn-divergence': 'The Sinkhorn divergence is {v} with blur {b}. The darker a line, the more mass the transport plan sends along it.',
    share: 'The true point that gets most from a predicted one gets {s}% of its mass on average.',
    self: 'The gradient subtracts the plans of each cloud with itself, which are not drawn.',
    'maximum-mean-discrepancy': 'The MMD² is {v}, by a Gaussian kernel of bandwidth {h}.',
    witness: 'The witness function is positive (●) where predicted points are denser and negative (○) where true ones are; the gradient points to where it grows.',
    saturated: 'The value is {v}, yet the largest gradient has a length of only {g}.',
    arrows: 'Arrows show where descent moves the predicted points: against the gradient.',
    still: 'The gradient is 0, so no point moves.',
    prediction: 'predicted point {i}',
    target: 'true point {i}',
    predictions: 'prediction',
    targets: 'target',
    at: 'x {x}, y {y}',
    presets: 'Clouds',
    missed: 'one cluster missed',
    shifted: 'shifted',
    outlier: 'an outlier',
    uneven: 'different numbers of points',
    point: 'point',
  },
};
