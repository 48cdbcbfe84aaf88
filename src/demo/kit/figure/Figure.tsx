import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Table } from './table.ts';
import type { SharedWords } from './words.ts';

interface FigureProps {
  readonly id: string;
  /** what the figure is, for those who do not see it */
  readonly name: string;
  readonly words: SharedWords;
  /** one plain sentence that says what the figure shows now; read out when the reader rests */
  readonly summary: string;
  readonly caption: ComponentChildren;
  readonly table: Table;
  readonly controls: ComponentChildren;
  readonly demo: { readonly reset: () => void; readonly place: () => string };
  readonly children: ComponentChildren;
}

/** The frame every demo shares: drawing, controls, caption, numbers as a table, reset and link. */
export function Figure({ id, name, words, summary, caption, table, controls, demo, children }: FigureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const latest = useRef(table);
  const [, follow] = useState(false);
  if (details.current?.open) latest.current = table; // numbers that nobody sees cost no frame
  const numbers = useMemo(() => <Numbers table={latest.current} caption={name} />, [latest.current]);
  return (
    <figure class="demo" id={id}>
      <span id={`${id}-name`} hidden>{name}</span>
      {children}
      <div class="demo-controls">{controls}</div>
      <figcaption id={`${id}-caption`}>{caption}</figcaption>
      <div class="demo-more">
        <details ref={details} onToggle={(event) => follow(event.currentTarget.open)}>
          <summary>{words.table}</summary>
          {numbers}
        </details>
        <span class="demo-actions">
          <button type="button" onClick={demo.reset}>{words.reset}</button>
          <CopyLink words={words} place={demo.place} />
        </span>
      </div>
      <Announcement sentence={summary} />
    </figure>
  );
}

function Numbers({ table, caption }: { readonly table: Table; readonly caption: string }) {
  return (
    <div class="demo-table" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <thead><tr>{table.head.map((cell) => <th scope="col" key={cell}>{cell}</th>)}</tr></thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={first}><th scope="row">{first}</th>{cells.map((cell, i) => <td key={i}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Copies the page's address with this figure's state. Where copying is refused, the address bar holds it. */
function CopyLink({ words, place }: { readonly words: SharedWords; readonly place: () => string }) {
  const [said, say] = useState(words.copy);
  const copy = async () => {
    history.replaceState(history.state, '', place());
    try {
      await navigator.clipboard.writeText(location.href);
      say(words.copied);
    } catch {
      say(words.inAddress);
    }
    setTimeout(() => say(words.copy), 2000);
  };
  return <button type="button" onClick={copy}><span aria-live="polite">{said}</span></button>;
}

/** Empty until something changes, then the latest sentence once the reader has rested for half a second. */
function Announcement({ sentence }: { readonly sentence: string }) {
  const [first] = useState(sentence);
  const [said, say] = useState('');
  useEffect(() => {
    if (sentence === first && said === '') return;
    const timer = setTimeout(() => say(sentence), 500);
    return () => clearTimeout(timer);
  }, [sentence]);
  return <p class="demo-announcement" aria-live="polite">{said}</p>;
}
