import type { Random } from './random.ts';

/**
 * An embedding in one half of the space, away from the origin: its direction changes slowly enough for differences of
 * small steps, on a straight way to another one too.
 */
export const embedding = (random: Random, width: number): number[] => [random.between(0.4, 1.5), ...random.list(width - 1, () => random.between(-1.5, 1.5))];
