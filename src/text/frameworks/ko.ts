import type { FrameworkWords } from './words.ts';

export const ko: FrameworkWords = {
  copy: '복사',
  copied: '복사했어요',
  copyCall: '호출 복사',
  noLibrary: 'PyTorch, Keras, optax에는 이 손실이 없어요.',
  ranWith: '코드와 출력 ({version}에서 실행)',
  printed: '출력',
  sameHere: '여기서 같은 값을 내는 호출:',
};
