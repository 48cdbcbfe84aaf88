import type { Wiki } from '../entry.ts';
import { show, type Fault } from '../problem.ts';
import { pathText } from './issues.ts';
import type { FieldPath, Yaml } from './yaml.ts';

/** The newest day that it is anywhere on Earth: an author in Korea is ahead of a server in UTC. */
export function newestDay(now: Date = new Date()): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** The newest day that a date of this wiki may name. Where half of the pages lie in the future, it is the clock that is wrong. */
export function newestDayOf({ files }: Wiki): string {
  const days = files.map(({ front }) => String(front.data['last_reinforced'] ?? '')).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).sort();
  return [newestDay(), days[Math.floor((days.length - 1) / 2)] ?? ''].sort().at(-1)!;
}

/** A date somebody wrote, and where. */
export interface Written {
  readonly path: FieldPath;
  /** what it says: `2026-11-22`, or a year */
  readonly date: string;
}

/** Dates that have not come yet. A date that several fields repeat is told once. */
export function futureFaults(dates: readonly Written[], today: string, at: Yaml['at'], area: string): Fault[] {
  const future = dates.filter(({ date }) => date > today.slice(0, date.length));
  return future.filter(({ date }, index) => future.findIndex((other) => other.date === date) === index).map(({ path, date }) => ({
    place: at(path), rule: `${area}/future`, severity: 'error', message: `${pathText(path)} must not lie in the future (today is ${today}), got ${show(date)}`, fix: 'write the day it was done',
  }));
}
