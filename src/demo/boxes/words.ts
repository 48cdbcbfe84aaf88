import type { Locale } from '#core/locale';
import type { Relation } from './geometry.ts';
import type { BoxLoss } from './losses.ts';
import type { Preset } from './presets.ts';

/** What each loss says of a relation of the boxes; the last two belong to centers that coincide. */
type Said = `${BoxLoss} ${Exclude<Relation, 'equal' | 'flat'>}` | 'distance-iou centered' | 'complete-iou centered';

export interface BoxesWords extends Readonly<Record<BoxLoss | Said | Preset, string>> {
  readonly name: string;
  readonly equalBoxes: string;
  readonly flat: string;
  readonly sameAspect: string;
  readonly aspects: string;
  readonly arrows: string;
  readonly still: string;
  readonly prediction: string;
  readonly target: string;
  /** the handles of a box */
  readonly corner0: string;
  readonly corner1: string;
  readonly corner2: string;
  readonly corner3: string;
  readonly whole: string;
  /** spoken with a handle */
  readonly at: string;
  readonly presets: string;
  readonly sum: string;
  readonly side: string;
}

export const words: Readonly<Record<Locale, BoxesWords>> = {
  ko: {
    name: '{loss}: 예측 상자와 정답 상자',
    'generalized-iou': '손실 {v} = (1 − IoU) {o} + C에서 빈 곳의 비율 {u}.',
    'distance-iou': '손실 {v} = (1 − IoU) {o} + 중심 거리 항 ρ²/c² {d}.',
    'complete-iou': '손실 {v} = (1 − IoU) {o} + 중심 거리 항 ρ²/c² {d} + 가로세로비 항 αv {s}.',
    'generalized-iou apart': '겹친 넓이가 0이라 1 − IoU의 기울기는 0이고, 기울기는 둘째 항에서만 나와요.',
    'generalized-iou nested': '한 상자가 다른 상자 안에 있으면 C = U라서 둘째 항이 0이고, 안에서 어디로 옮겨도 손실이 같아요.',
    'generalized-iou overlapping': 'IoU가 커지고 C의 빈 곳(빗금)이 줄수록 손실이 작아져요.',
    'distance-iou apart': '겹친 넓이가 0이라 1 − IoU의 기울기는 0이고, 기울기는 중심 거리 항에서만 나와요.',
    'distance-iou nested': '한 상자가 다른 상자 안에 있어도 중심이 {r}만큼 떨어져 있어서, 안에서 어디에 있는지에 따라 손실이 달라져요.',
    'distance-iou overlapping': 'IoU가 커지고 ρ/c가 작아질수록 손실이 작아져요.',
    'distance-iou centered': '두 중심이 같아서 중심 거리 항은 0이고, 크기의 차이만 손실로 남아요.',
    'complete-iou apart': '겹친 넓이가 0이라 1 − IoU의 기울기는 0이고, 기울기는 나머지 항에서만 나와요.',
    'complete-iou nested': '한 상자가 다른 상자 안에 있어도 중심이 {r}만큼 떨어져 있어서, 안에서 어디에 있는지에 따라 손실이 달라져요.',
    'complete-iou overlapping': 'IoU가 커지고 ρ/c가 작아지고 가로세로비가 비슷해질수록 손실이 작아져요.',
    'complete-iou centered': '두 중심이 같아서 중심 거리 항은 0이에요.',
    equalBoxes: '두 상자가 같아서 손실과 기울기가 모두 0이에요.',
    flat: '두 상자 모두 넓이가 0이라 서로 다르면 1 − IoU를 1로 정해요.',
    sameAspect: '가로세로 비가 같아서 αv는 0이에요.',
    aspects: '가로 ÷ 세로는 예측 {a}, 정답 {b}이고, 기울기를 구할 때 α는 상수로 둬요.',
    arrows: '화살표는 경사 하강법이 예측 상자의 변을 옮기는 방향(기울기의 반대)이에요.',
    still: '기울기가 모두 0이라 어느 변도 움직이지 않아요.',
    prediction: '예측',
    target: '정답',
    corner0: '{box} 상자의 왼쪽 아래 모서리',
    corner1: '{box} 상자의 오른쪽 아래 모서리',
    corner2: '{box} 상자의 왼쪽 위 모서리',
    corner3: '{box} 상자의 오른쪽 위 모서리',
    whole: '{box} 상자 전체',
    at: '가로 {x}, 세로 {y}',
    presets: '두 상자의 위치',
    overlapping: '일부 겹침',
    disjoint: '떨어짐',
    nested: '안에 있음',
    touching: '맞닿음',
    aspect: '가로세로비가 다름',
    equal: '같음',
    sum: '손실',
    side: '변',
  },
  en: {
    name: '{loss}: a predicted box and its target',
    'generalized-iou': 'The loss {v} = (1 − IoU) {o} + the uncovered fraction of C, {u}.',
    'distance-iou': 'The loss {v} = (1 − IoU) {o} + the center distance term ρ²/c², {d}.',
    'complete-iou': 'The loss {v} = (1 − IoU) {o} + the center distance term ρ²/c², {d} + the aspect ratio term αv, {s}.',
    'generalized-iou apart': 'The boxes have no area in common, so 1 − IoU has gradient 0 and only the second term has one.',
    'generalized-iou nested': 'One box contains the other, so C = U and the second term is 0: the loss is the same at any position inside.',
    'generalized-iou overlapping': 'The loss falls as the IoU grows and the uncovered part of C (hatched) shrinks.',
    'distance-iou apart': 'The boxes have no area in common, so 1 − IoU has gradient 0 and only the center distance has one.',
    'distance-iou nested': 'One box contains the other, yet the centers are {r} apart, so the loss depends on the position inside.',
    'distance-iou overlapping': 'The loss falls as the IoU grows and ρ/c shrinks.',
    'distance-iou centered': 'The centers coincide, so the distance term is 0 and only the difference in size is left.',
    'complete-iou apart': 'The boxes have no area in common, so 1 − IoU has gradient 0 and only the other terms have one.',
    'complete-iou nested': 'One box contains the other, yet the centers are {r} apart, so the loss depends on the position inside.',
    'complete-iou overlapping': 'The loss falls as the IoU grows, ρ/c shrinks and the aspect ratios approach each other.',
    'complete-iou centered': 'The centers coincide, so the distance term is 0.',
    equalBoxes: 'The boxes are equal, so the loss and its gradient are 0.',
    flat: 'Neither box has an area: where they differ, 1 − IoU is defined as 1.',
    sameAspect: 'The aspect ratios are equal, so αv is 0.',
    aspects: 'Width over height is {a} for the prediction and {b} for the target. The gradient treats α as a constant.',
    arrows: 'Arrows show where descent moves each side of the prediction: against the gradient.',
    still: 'The gradient is 0, so no side moves.',
    prediction: 'prediction',
    target: 'target',
    corner0: '{box} box, lower left corner',
    corner1: '{box} box, lower right corner',
    corner2: '{box} box, upper left corner',
    corner3: '{box} box, upper right corner',
    whole: '{box} box as a whole',
    at: 'x {x}, y {y}',
    presets: 'How the boxes lie',
    overlapping: 'overlapping',
    disjoint: 'disjoint',
    nested: 'nested',
    touching: 'touching',
    aspect: 'different aspect ratios',
    equal: 'equal',
    sum: 'loss',
    side: 'side',
  },
};
