import type { CheckWords } from './words.ts';

export const ko: CheckWords = { right: '맞아요', wrong: '아니에요', answer: '답' };
