import type { Fault, Place } from '../problem.ts';
import { textFaults } from '../text/faults.ts';

/** Front matter longer than this is a mistake or an attack: the longest real one has 3 KB. */
const limit = 32 * 1024;

/** The text of a page, cut at its fences. `source` is undefined where the fences are wrong. */
export interface Cut {
  /** the whole text, without byte order mark, lines ended by LF */
  readonly text: string;
  readonly source?: string;
  /** the line of the file on which the prose starts */
  readonly bodyLine: number;
  readonly faults: readonly Fault[];
}

/**
 * Looks at the fences before any parser does: only a bare `---` opens and closes.
 *
 * `---js` would run code and `+++` or `---json` would change the language, so each is refused here.
 */
export function cut(raw: string): Cut {
  const faults: Fault[] = [];
  const blame = (place: Place, rule: string, message: string, fix: string) => faults.push({ place, rule, message, fix, severity: 'error' });
  const top = (length = 1): Place => ({ line: 1, column: 1, length });
  const automatic = 'npm run wiki -- check --fix';

  if (raw.startsWith('\uFEFF')) blame(top(), 'fm/bom', 'the file must not begin with a byte order mark', automatic);
  const marked = raw.replace(/^\uFEFF/, '');
  const carriage = marked.indexOf('\r');
  if (carriage >= 0) {
    const before = marked.slice(0, carriage).split('\n');
    blame({ line: before.length, column: before.at(-1)!.length + 1, length: 1 }, 'fm/line-ends', 'lines must end with LF, got CRLF or CR', automatic);
  }
  const text = marked.replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  faults.push(...textFaults(text));
  const wrong = (): Cut => ({ text, bodyLine: 1, faults });

  if (text.trim() === '') {
    blame(top(), 'fm/empty', 'a page must have front matter and prose, got an empty file', 'npm run wiki -- new loss <id>');
    return wrong();
  }
  if (lines[0] !== '---') {
    blame(top(lines[0]!.length || 1), 'fm/fence', `front matter must open with a bare --- and is YAML only (code is never run), got ${JSON.stringify(lines[0]!.slice(0, 40))}`, 'make line 1 exactly ---');
    return wrong();
  }
  const close = lines.indexOf('---', 1);
  if (close < 0) {
    blame(top(3), 'fm/unterminated', 'front matter must be closed by a line ---, got the end of the file', 'add a line --- after the last field');
    return wrong();
  }
  const source = lines.slice(1, close).join('\n');
  const size = new TextEncoder().encode(source).length;
  if (size > limit) {
    blame(top(3), 'fm/size', `front matter must be at most ${limit} bytes, got ${size}`, 'move prose below the closing ---');
    return wrong();
  }
  const odd = lines.findIndex((line, index) => index > 0 && index < close && /^(?:---|\.\.\.)/.test(line));
  if (odd > 0) {
    blame({ line: odd + 1, column: 1, length: lines[odd]!.length }, 'fm/fence', `a line that begins with --- or ... must be the closing fence, got ${JSON.stringify(lines[odd]!.slice(0, 40))}`, 'close with a bare ---');
    return wrong();
  }
  return { text, source, bodyLine: close + 2, faults };
}
