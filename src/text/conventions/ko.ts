import type { ConventionWords } from './words.ts';

export const ko: ConventionWords = {
  title: '같은 입력, 다른 답',
  short: '라이브러리 차이',
  filter: '여기와 답이 다른 라이브러리',
  all: '모두',
  lead: '입력 {n}가지를 여러 라이브러리와 논문의 식에 똑같이 넣어 보고, 답이 갈리는 이유를 적었어요.',
  asked: '≠는 Lossary와 다른 답이고, Lossary의 식은 테스트할 때마다 다시 계산해요. 실행한 버전:',
  fromFormula: '식으로 계산',
  gotHere: '여기서는',
  refusal: '오류',
  none: '알려진 차이가 없어요.',
};
