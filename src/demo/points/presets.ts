import type { Clouds, Spot } from './clouds.ts';

export const presetNames = ['missed', 'shifted', 'outlier', 'uneven'] as const;
export type Preset = (typeof presetNames)[number];

/** Two clusters of three. */
const clusters: readonly Spot[] = [[-2, 0.9], [-1.2, 1.3], [-1.5, 0.3], [1.4, -0.3], [2.1, -0.9], [1.2, -1.2]];

/** Clouds to start from, each a case in which the losses differ. The first is shown before anything is moved. */
export const presets: Readonly<Record<Preset, Clouds>> = {
  missed: { prediction: [[-2.3, 1.3], [-1.6, 1.5], [-0.9, 0.8], [-2.3, 0.3], [-1.8, -0.2], [-1, 0]], target: clusters },
  shifted: { prediction: [[-1.4, 0.4], [-0.6, 0.8], [-0.9, -0.2], [2, -0.8], [2.7, -1.4], [1.8, -1.7]], target: clusters },
  outlier: {
    prediction: [[-2.2, 0.7], [-1.4, 1.1], [-1.1, 0.2], [-1.8, 0.1], [-1.7, 1.4], [-0.9, 0.8]],
    target: [...clusters.slice(0, 3), [-2.2, 0.2], [-0.8, 1.1], [2.5, -1.5]],
  },
  uneven: { prediction: [[-1.2, 0.7], [0.2, 0.5], [1.2, -0.6]], target: clusters },
};
