/** How the cells and the rows of a file are kept apart. */
export interface Marks {
  readonly separator: string;
  readonly newline: '\n' | '\r';
}

/** Takes one record: its cells, and the line of the file it begins in. Without cells where its quotes do not close. */
export type Take = (cells: readonly string[] | undefined, line: number) => void;

/** No quoted cell is longer. A quote that a cell has by mistake would swallow the rest of the file. */
const longestCell = 100_000;

/**
 * Reads records of CSV (RFC 4180) from text that comes in pieces, cut anywhere. A quoted cell may hold separators, line ends
 * and doubled quotes. A blank line is no record.
 *
 * Where a quote does not close, or is followed by more text, its line is given without cells and reading goes on below it.
 */
export function recordReader({ separator, newline }: Marks, take: Take): { readonly push: (piece: string) => void; readonly end: () => void } {
  let rest = '';
  let line = 1;
  const read = (text: string, isLast: boolean): string => {
    let at = 0;
    while (at < text.length) {
      const found = text.indexOf(newline, at);
      if (found < 0 && !isLast) break;
      const end = found < 0 ? text.length : found;
      const row = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end);
      const quoted = row.includes('"') ? readQuoted(text, at, { separator, newline }, isLast) : undefined;
      if (quoted === 'unfinished' && !isLast) break;
      if (typeof quoted === 'object') {
        take(quoted.cells, line);
        line += quoted.lines;
        at = quoted.next;
        continue;
      }
      if (quoted) take(undefined, line);
      else if (row.trim() !== '' || row.includes(separator)) take(row.split(separator), line);
      line++;
      at = end + 1;
    }
    return text.slice(at);
  };
  return {
    push: (piece) => { rest = read(rest + piece, false); },
    end: () => { rest = read(rest, true); },
  };
}

interface Quoted {
  readonly cells: readonly string[];
  readonly next: number;
  /** how many lines of the file it spans */
  readonly lines: number;
}

/** A record with quotes in it, from `at`; `unfinished` where the text ends before it does, `broken` where a quote is followed by text. */
function readQuoted(text: string, at: number, { separator, newline }: Marks, isLast: boolean): Quoted | 'unfinished' | 'broken' {
  const cells: string[] = [];
  let lines = 1;
  for (let from = at; ;) {
    const cell = text[from] === '"' ? readCell(text, from, newline) : undefined;
    if (typeof cell === 'string') return cell;
    const plainEnd = cell ? cell.end : endOfCell(text, from, separator, newline);
    cells.push(cell ? cell.cell : withoutReturn(text.slice(from, plainEnd), text[plainEnd] !== separator));
    lines += cell?.breaks ?? 0;
    const end = text[plainEnd] === '\r' && newline === '\n' ? plainEnd + 1 : plainEnd;
    if (end >= text.length && !isLast) return 'unfinished'; // a quote may be the first of two
    if (end >= text.length || text[end] === newline) return { cells, next: end + 1, lines };
    if (text[end] !== separator) return 'broken';
    from = end + 1;
  }
}

/** A cell in quotes, where it ends, and how many line ends it holds. */
function readCell(text: string, open: number, newline: string): { cell: string; end: number; breaks: number } | 'unfinished' | 'broken' {
  for (let close = text.indexOf('"', open + 1); ; close = text.indexOf('"', close + 2)) {
    if ((close < 0 ? text.length : close) - open > longestCell) return 'broken';
    if (close < 0) return 'unfinished';
    if (text[close + 1] === '"') continue;
    const cell = text.slice(open + 1, close).replaceAll('""', '"');
    return { cell, end: close + 1, breaks: cell.split(newline).length - 1 };
  }
}

function endOfCell(text: string, from: number, separator: string, newline: string): number {
  const ends = [text.indexOf(separator, from), text.indexOf(newline, from)].filter((end) => end >= 0);
  return Math.min(text.length, ...ends);
}

const withoutReturn = (cell: string, endsLine: boolean): string => (endsLine && cell.endsWith('\r') ? cell.slice(0, -1) : cell);
