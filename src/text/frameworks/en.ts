import type { FrameworkWords } from './words.ts';

export const en: FrameworkWords = {
  copy: 'Copy',
  copied: 'Copied',
  copyCall: 'Copy the call',
  noLibrary: 'PyTorch, Keras and optax do not have this loss.',
  ranWith: 'Code and output (run with {version})',
  printed: 'Output',
  sameHere: 'The call that gives the same value here:',
};
