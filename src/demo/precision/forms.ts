import { subject as binary } from './forms/binary-cross-entropy-with-logits.ts';
import { subject as focal } from './forms/focal.ts';
import type { Subject } from './forms/form.ts';
import { subject as logCosh } from './forms/log-cosh.ts';
import { subject as classes } from './forms/sparse-categorical-cross-entropy.ts';

/** The losses whose forms are compared, by id. */
export const subjects: Readonly<Record<string, Subject>> = {
  'binary-cross-entropy-with-logits': binary, focal, 'log-cosh': logCosh, 'sparse-categorical-cross-entropy': classes,
};
