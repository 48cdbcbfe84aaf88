import { fill } from '#demo/kit/figure/format';
import type { Reading } from '#data/protocol';
import { figures } from './figures.ts';
import type { DataWords } from './words.ts';

/** Rows that were left out: how many, and the first of them by line with what is wrong. */
export function BadRows({ bad: { count, first }, words }: { readonly bad: Reading['bad']; readonly words: DataWords }) {
  if (count === 0) return null;
  return (
    <details class="data-bad" open>
      <summary>{fill(words.bad, { count: figures(count) })}</summary>
      <ul>
        {first.map(({ line, why, role, cell }) => (
          <li key={line}>{fill(words.line, { line: String(line) })}: {fill(words.why[why], { role: role ? words.roles[role].toLowerCase() : '', cell: cell ?? '' })}</li>
        ))}
      </ul>
      {count > first.length && <p>{fill(words.more, { count: figures(count - first.length) })}</p>}
    </details>
  );
}
