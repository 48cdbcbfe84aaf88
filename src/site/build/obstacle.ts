/** How Node, and what is written in Rust, say that a file could not be written. */
const refusals = [
  /(?<code>EACCES|EPERM|EROFS|EBUSY)\b[^'\n]*'(?<path>[^'\n]+)'/,
  /Failed to write file in (?<path>[^\n]+)\s+Caused by:\s+(?<code>Permission denied|Read-only file system)/,
];

/** The one line that a person needs where not the site but the machine stopped a build; undefined for any other message. */
export function obstacleIn(said: string): string | undefined {
  if (/\b(?:ENOSPC|EDQUOT)\b|No space left on device|\(os error (?:28|122)\)/.test(said)) return 'the disk must have room for the site, got no space left';
  const { path, code } = refusals.map((pattern) => pattern.exec(said)).find((found) => found)?.groups ?? {};
  return path && `${path} must be writable, got ${code}`;
}

/** What a failed build said, without the stack below an error that already says what must be otherwise; that of a bug stays. */
export const plainly = (said: string): string =>
  said.replace(/^(.* must .*, got .*)(?:\n +Location:\n.*)?(?:\n +Stack trace:)?\n(?: +at .*(?:\n|$))+/gm, '$1\n');
