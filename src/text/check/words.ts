/** What a question says about a choice. */
export interface CheckWords {
  readonly right: string;
  readonly wrong: string;
  /** before the right choice, where all is text */
  readonly answer: string;
}
