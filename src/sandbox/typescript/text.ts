/** White space and comments. */
const gap = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/y;

/** A source in which ranges are made blank: every other character keeps its line and column. */
export class BlankableText {
  readonly source: string;
  readonly #out: string[];

  constructor(source: string) {
    this.source = source;
    this.#out = source.split('');
  }

  /** Where the next token after `at` begins. */
  next(at: number): number {
    gap.lastIndex = at;
    gap.test(this.source);
    return gap.lastIndex;
  }

  /** Spaces for all but the line ends. */
  blank(from: number, to: number): void {
    for (let at = from; at < to; at++) if (!/[\n\r\u2028\u2029]/.test(this.#out[at]!)) this.#out[at] = ' ';
  }

  put(at: number, character: string): void {
    this.#out[at] = character;
  }

  /** Blanks `mark` if it is the next token after `at`. */
  blankMark(at: number, mark: string): void {
    const next = this.next(at);
    if (this.source[next] === mark) this.blank(next, next + 1);
  }

  hasLineEnd(from: number, to: number): boolean {
    return /[\n\r\u2028\u2029]/.test(this.source.slice(from, to));
  }

  toString(): string {
    return this.#out.join('');
  }
}
