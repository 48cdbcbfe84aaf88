/**
 * What page, frame and worker say to each other. Every message is parsed by hand where it arrives: the sender may be
 * a reader's code that has found a way to speak.
 */

export const version = 1;

/** Limits on one run. The worker keeps them; the frame counts again and kills a worker that does not. */
export const caps = {
  code: 65_536,
  messages: 1000,
  message: 10_000,
  output: 200_000,
  flood: 1100,
  timeout: 2000,
  longestTimeout: 5000,
  start: 3000,
} as const;

export const levels = ['log', 'info', 'debug', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

/** Why a run is over. Exactly one for every run. */
export const ends = ['done', 'error', 'timeout', 'flood', 'stopped', 'replaced', 'refused', 'unavailable'] as const;
export type End = (typeof ends)[number];

/** One line of output, as the printer wrote it. */
export interface Log { readonly t: 'log'; readonly level: Level; readonly s: string }
/** An error, at a line and column of the reader's code where they are known (both from 1). */
export interface Failure { readonly t: 'err'; readonly s: string; readonly line?: number; readonly column?: number }
/** Output was cut: there was more than the caps allow. */
export interface Truncated { readonly t: 'trunc' }

export type Output = Log | Failure | Truncated;
/** Only the worker's prelude says `start` (before the reader's code) and `done` (after it). */
export type FromWorker = Output | { readonly t: 'start' } | { readonly t: 'done' };
export type FromFrame = { readonly t: 'ready' } | (Output & { readonly id: number }) | { readonly t: 'end'; readonly id: number; readonly why: End };
export type ToFrame =
  | { readonly t: 'run'; readonly id: number; readonly code: string; readonly timeout: number }
  | { readonly t: 'stop'; readonly id: number };

type Fields = Readonly<Record<string, unknown>>;

const fields = (data: unknown): Fields | undefined =>
  typeof data === 'object' && data !== null && (data as Fields).v === version ? (data as Fields) : undefined;
const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= caps.message + 1;
/** A line or a column that code of the longest length can have. */
const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0 && (value as number) <= caps.code + 1;

function output({ t, level, s, line, column }: Fields): Output | undefined {
  if (t === 'trunc') return { t };
  if (t === 'log' && isText(s) && levels.includes(level as Level)) return { t, level: level as Level, s };
  // A stack can be forged: an error with an impossible place is still an error, only without a place.
  if (t === 'err' && isText(s)) return isPlace(line) ? { t, s, line, ...(isPlace(column) && { column }) } : { t, s };
  return undefined;
}

/** A message of the worker, or undefined where it is none. */
export function fromWorker(data: unknown): FromWorker | undefined {
  const message = fields(data);
  if (!message) return undefined;
  return message.t === 'start' || message.t === 'done' ? { t: message.t } : output(message);
}

/** A message of the frame, or undefined where it is none. */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = fields(data);
  if (!message) return undefined;
  const { t, id, why } = message;
  if (t === 'ready') return { t };
  if (!isId(id)) return undefined;
  if (t === 'end') return ends.includes(why as End) ? { t, id, why: why as End } : undefined;
  const shown = output(message);
  return shown && { ...shown, id };
}

/** A message of the page, or undefined where it is none. Code of any length passes: a run too long is answered, not ignored. */
export function toFrame(data: unknown): ToFrame | undefined {
  const message = fields(data);
  if (!message || !isId(message.id)) return undefined;
  const { t, id, code, timeout } = message;
  if (t === 'stop') return { t, id };
  if (t !== 'run' || typeof code !== 'string' || typeof timeout !== 'number' || Number.isNaN(timeout)) return undefined;
  return { t, id, code, timeout: Math.min(Math.max(timeout, 1), caps.longestTimeout) };
}
