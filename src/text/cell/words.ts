/** The words of a runnable cell. `{line}`, `{name}` and `{seconds}` are filled in. */
export interface CellWords {
  readonly run: string;
  readonly stop: string;
  readonly edit: string;
  readonly reset: string;
  readonly copy: string;
  readonly share: string;
  readonly download: string;
  readonly output: string;
  readonly recorded: string;
  readonly running: string;
  readonly same: string;
  readonly differs: string;
  readonly done: string;
  readonly silent: string;
  readonly failed: string;
  readonly timeout: string;
  readonly unread: string;
  readonly stopped: string;
  readonly replaced: string;
  readonly refused: string;
  readonly unavailable: string;
  readonly truncated: string;
  readonly rest: string;
  readonly saveRest: string;
  readonly line: string;
  readonly copied: string;
  readonly linked: string;
  readonly unlinked: string;
  readonly notCopied: string;
  readonly shared: string;
  readonly malformed: string;
  readonly long: string;
  readonly restored: string;
  readonly uneditable: string;
  readonly editor: string;
  readonly tab: string;
  readonly keys: string;
  /** about a number in prose that the code computed */
  readonly computed: string;
  readonly openNumber: string;
  readonly ofNumber: string;
}
