import { median } from './measure.ts';
import { pairs } from './pairs.ts';
import type { Race } from './races.ts';
import { nearest, recorded, sizes, slowdown, tolerance, type Held } from './ratios.ts';

/** A race with its ratios, one list a round. */
export interface Result extends Race {
  readonly rounds: readonly (readonly number[])[];
}

const column = (rounds: Result['rounds'], at: number): number[] => rounds.map((round) => round[at]!);
const medians = ({ rounds }: Result): number[] => rounds[0]!.map((_, at) => median(column(rounds, at)));

const line = (id: string, beside: string, cells: readonly string[], verdict: string): void =>
  console.log(`${id.padEnd(34)}${beside.padEnd(34)}${cells.map((cell) => cell.padEnd(19)).join('')}${verdict}`.trimEnd());

/** The ratio that counts, and the smallest and largest of the rounds. */
const cellsOf = (result: Result): string[] => medians(result).map((middle, at) => {
  const all = column(result.rounds, at);
  return `${middle.toFixed(2)} (${Math.min(...all).toFixed(2)}-${Math.max(...all).toFixed(2)})`;
});

/** Prints the losses that have a loop; returns how many are slower than allowed. */
export function printOwn(results: readonly Result[]): number {
  if (results.length === 0) return 0;
  console.log();
  line('loss / loop of its own', 'at most', sizes.flatMap((n) => [`${n} float64`, `${n} float32`]), '');
  return results.filter((result) => {
    const { allowed } = pairs.find(({ id }) => id === result.id)!;
    const late = Math.max(...medians(result)) > allowed;
    line(result.id, String(allowed), cellsOf(result), late ? 'TOO SLOW' : '');
    return late;
  }).length;
}

/** What each loss takes beside the loop it is held to; the nearest of several. */
export function heldOf(results: readonly Result[]): Record<string, Held> {
  const choices = Map.groupBy(results.map((result) => ({ ...result, ratios: medians(result) })), ({ id }) => id);
  return Object.fromEntries([...choices].map(([id, own]) => [id, nearest(own)]));
}

/** Prints the losses that are held to a recorded ratio; returns how many are too slow. */
export function printOthers(results: readonly Result[]): number {
  if (results.length === 0) return 0;
  console.log();
  line('loss / loop of another', 'the other', sizes.map((n) => `${n} float64`), `recorded; at most ${tolerance} times that`);
  return Object.entries(heldOf(results)).filter(([id, { yardstick, ratios }]) => {
    const before = recorded[id]?.ratios;
    const times = before ? slowdown(ratios, before) : 0;
    const verdict = before ? `${before.join(', ')}; ${times.toFixed(2)} times` : `nothing: npm run bench -- --record ${id}`;
    const shown = results.find((result) => result.id === id && result.yardstick === yardstick)!;
    line(id, yardstick, cellsOf(shown), times > tolerance ? `${verdict}  TOO SLOW` : verdict);
    return times > tolerance;
  }).length;
}
