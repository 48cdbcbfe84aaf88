import type { Pair } from './box.ts';
import type { BoxLoss } from './losses.ts';

export const presetNames = ['overlapping', 'disjoint', 'nested', 'touching', 'aspect', 'equal'] as const;
export type Preset = (typeof presetNames)[number];

/** Pairs to start from, each a case in which the losses differ. */
export const presets: Readonly<Record<Preset, Pair>> = {
  overlapping: { prediction: [1.5, 2.5, 5.5, 5.5], target: [3.5, 1, 8, 4.5] },
  disjoint: { prediction: [0.8, 3.4, 3.4, 5.8], target: [5.6, 1, 9, 4] },
  nested: { prediction: [2.8, 1.6, 5, 4.8], target: [2, 0.8, 8.4, 6.2] },
  touching: { prediction: [1.6, 2.4, 4.8, 5.4], target: [4.8, 1.2, 8.4, 4.4] },
  aspect: { prediction: [0.8, 2, 6.8, 3.8], target: [3.6, 0.8, 6.4, 6.2] },
  equal: { prediction: [3, 1.6, 7.2, 5.2], target: [3, 1.6, 7.2, 5.2] },
};

/** The case that a loss was made for: it is shown before anything is moved. */
export const firstPreset: Readonly<Record<BoxLoss, Preset>> = {
  'generalized-iou': 'disjoint', 'distance-iou': 'nested', 'complete-iou': 'aspect',
};
