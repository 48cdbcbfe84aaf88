import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Time of a loss over that of the loop of another, at each of the sizes. */
export interface Held {
  readonly yardstick: string;
  readonly ratios: readonly number[];
}

/** Of how many numbers the arguments are. */
export const sizes = [1e3, 1e5] as const;

/** How much more than recorded a loss may take. Two runs of one machine differ by 1 % as a rule and by 14 % at most. */
export const tolerance = 1.35;

const file = join(import.meta.dirname, 'ratios.json');

/** What `npm run bench -- --record` has written. */
export const recorded = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Held>>;

/** Writes a line for each loss, in order. */
export function record(all: Readonly<Record<string, Held>>): void {
  const line = (id: string): string => {
    const { yardstick, ratios } = all[id]!;
    const rounded = ratios.map((ratio) => Number(ratio.toPrecision(3)));
    return `  ${JSON.stringify(id)}: { "yardstick": ${JSON.stringify(yardstick)}, "ratios": [${rounded.join(', ')}] }`;
  };
  writeFileSync(file, `{\n${Object.keys(all).sort().map(line).join(',\n')}\n}\n`);
}

/** What a loss takes now as a multiple of what is recorded, at the size where that is most. */
export function slowdown(now: readonly number[], before: readonly number[]): number {
  return Math.max(...now.map((ratio, size) => ratio / before[size]!));
}

/** Of several loops, the one whose cost is nearest to that of the loss. */
export function nearest(choices: readonly Held[]): Held {
  const distance = ({ ratios }: Held): number => ratios.reduce((sum, ratio) => sum + Math.abs(Math.log(ratio)), 0);
  return choices.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}
