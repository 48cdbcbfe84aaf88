import { task } from '../task.ts';

export const boxes = task({
  id: 'boxes',
  name: { ko: '상자 검출', en: 'Bounding boxes' },
  data: {
    ask: { ko: '예측과 정답 상자가 흔히 어떻게 놓이나요?', en: 'How do predicted and true boxes usually lie?' },
    answers: { apart: { ko: '일부만 겹치거나 떨어져 있음', en: 'partly overlapping or apart' }, nested: { ko: '하나가 다른 하나 안에 있음', en: 'one inside the other' } },
  },
  meaning: {
    ask: { ko: '무엇이 맞아야 하나요?', en: 'What has to be right?' },
    answers: { overlap: { ko: '겹침 (IoU)', en: 'the overlap (IoU)' }, coordinates: { ko: '좌표', en: 'the coordinates' } },
  },
  size: {
    ask: { ko: '상자의 크기는 어떤가요?', en: 'How large are the boxes?' },
    answers: { similar: { ko: '서로 비슷함', en: 'of similar size' }, varied: { ko: '크고 작음', en: 'large and small' } },
  },
  rows: [
    {
      data: ['apart'], meaning: ['overlap'], first: ['generalized-iou'],
      why: {
        ko: '겹치지 않는 상자에서도 기울기가 있어요. 단위가 없어서 상자의 크기가 달라도 값을 비교할 수 있어요. IoU 자체는 클수록 좋으니 1에서 빼지 않고 줄이면 안 돼요.',
        en: 'It has a gradient for disjoint boxes too, and no unit, so boxes of any size compare. IoU itself is better when larger: minimize 1 − IoU, not IoU.',
      },
      next: [
        { loss: 'distance-iou', when: { ko: '두 중심이 빨리 가까워져야 할 때', en: 'if the centers should align quickly' } },
        { loss: 'complete-iou', when: { ko: '가로세로 비율도 맞아야 할 때', en: 'if the aspect ratio matters too' } },
      ],
    },
    {
      data: ['nested'], meaning: ['overlap'], first: ['distance-iou'],
      why: {
        ko: '한 상자가 다른 상자 안에 있으면 GIoU는 위치가 달라져도 값이 같아요. DIoU는 그때도 두 중심을 가까워지게 해요.',
        en: 'Where one box contains the other, generalized IoU does not depend on the position. Distance IoU still moves the centers together.',
      },
      next: [
        { loss: 'complete-iou', when: { ko: '가로세로 비율도 맞아야 할 때', en: 'if the aspect ratio matters too' } },
        { loss: 'generalized-iou', when: { ko: '떨어진 상자가 더 많을 때', en: 'if more boxes are disjoint' } },
      ],
    },
    {
      meaning: ['coordinates'], size: ['similar'], first: ['smooth-l1'],
      why: {
        ko: '오차가 β보다 크면 기울기가 언제나 ±1이라, 이상치의 영향에 상한이 있고 β를 바꿔도 학습률을 다시 찾지 않아도 돼요.',
        en: 'Beyond β its gradient is always ±1: the influence of an outlier is bounded, and β can change without a new learning rate.',
      },
      next: [
        { loss: 'mean-absolute-error', when: { ko: '작은 오차도 똑같이 반영할 때', en: 'if small errors should count alike' } },
        { loss: 'generalized-iou', when: { ko: 'IoU로 평가받을 때', en: 'if you are judged by the IoU' } },
      ],
    },
    {
      meaning: ['coordinates'], size: ['varied'], first: ['smooth-l1'],
      why: {
        ko: '좌표의 차이를 상자의 크기로 나눈 뒤에 쓰세요. 픽셀 그대로 재면 큰 상자의 오차가 손실을 대부분 차지해요.',
        en: 'Divide differences of coordinates by the size of the box first. In pixels, errors of large boxes make up most of the loss.',
      },
      next: [{ loss: 'generalized-iou', when: { ko: '상자의 크기에 상관없이 겹침을 잴 때', en: 'to measure overlap whatever the size' } }],
    },
  ],
});
