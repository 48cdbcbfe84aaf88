import type { CheckWords } from './words.ts';

export const en: CheckWords = { right: 'Right', wrong: 'No', answer: 'Answer' };
