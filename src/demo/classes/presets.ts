import type { Three } from './measure/three.ts';

export type Preset = 'hard' | 'soft' | 'even' | 'certain' | 'similar' | 'unsure';

/** Targets worth a look: distributions, and the logits of teachers. */
export const presets: Readonly<Record<'distribution' | 'teacher', Partial<Readonly<Record<Preset, Three>>>>> = {
  distribution: { hard: [1, 0, 0], soft: [0.6, 0.1, 0.3], even: [0.33, 0.33, 0.33] },
  teacher: { certain: [5, -2, -2], similar: [2, -1, 1], unsure: [0, 0, 0] },
};
