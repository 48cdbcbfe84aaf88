import { useState } from 'preact/hooks';
import { decimal, fill } from '#demo/kit/figure/format';
import { examples, type Example } from '#data/examples';
import { BadRows } from './BadRows.tsx';
import { figures } from './figures.ts';
import { Reading } from './Reading.tsx';
import { Result, type Named } from './Result.tsx';
import { useData, type Shown } from './use-data.ts';
import type { DataWords } from './words.ts';

export interface DataProps {
  readonly id: string;
  /** the address of the worker's script */
  readonly worker: string;
  readonly losses: Readonly<Record<string, Named>>;
  readonly words: DataWords;
}

/** Longer text is not put into the field: laying it out would take longer than all else. */
const longest = 100_000;

/** Takes a file, a pasted text or an example, and shows what every loss that applies says of it. */
export function DataPage({ id, worker, losses, words }: DataProps) {
  const { shown, example, open, openExample, choose } = useData(id, worker);
  const [text, write] = useState('');
  const [over, drag] = useState(false);
  const [note, say] = useState('');
  const take = (data: Blob | string, name: string) => {
    write(typeof data === 'string' && data.length <= longest ? data : '');
    say(name);
    open(data);
  };
  const takeFile = (file: File | undefined) => file && take(file, `${file.name}, ${decimal(file.size / 1e6, 2)} MB`);
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (pasted.length <= longest) return;
    event.preventDefault();
    take(pasted, fill(words.pasted, { size: decimal(pasted.length / 1e6, 1) }));
  };
  return (
    <div class="data" id={id}>
      <div
        class={`data-drop${over ? ' over' : ''}`}
        onDragOver={(event) => { event.preventDefault(); drag(true); }} onDragLeave={() => drag(false)}
        onDrop={(event) => { event.preventDefault(); drag(false); takeFile(event.dataTransfer?.files[0]); }}
      >
        <p class="data-file">
          <label><span>{words.file}</span><input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={({ currentTarget }) => takeFile(currentTarget.files?.[0])} /></label>
          {words.drop} <output>{note}</output>
        </p>
        <label class="data-paste">
          <span>{words.paste}</span>
          <textarea
            rows={5} spellcheck={false} autocomplete="off" placeholder={'prediction,target\n3.1,2.9'} value={example ? examples[example] : text}
            onPaste={paste} onInput={({ currentTarget }) => take(currentTarget.value, '')}
          />
        </label>
        <p class="data-examples">{words.examples}: {(Object.keys(examples) as Example[]).map((name) => (
          <button key={name} type="button" aria-pressed={example === name} onClick={() => { say(''); openExample(name); }}>{words.example[name]}</button>
        ))}</p>
      </div>
      {shown.reading && <Reading reading={shown.reading} words={words} onChoose={choose} />}
      <Status shown={shown} words={words} />
      {shown.reading && <BadRows bad={shown.reading.bad} words={words} />}
      <Results shown={shown} losses={losses} words={words} />
    </div>
  );
}

/** How far it is, to be seen and to be heard: told at quarters, not at every step. */
function Status({ shown: { share, reading, problem, results, done }, words }: { readonly shown: Shown; readonly words: DataWords }) {
  const isBusy = share !== undefined && !done;
  const quarters = String(25 * Math.floor(4 * (share ?? 0)));
  const computed = results.filter((result) => 'value' in result).length;
  const told = problem ? words.problems[problem]
    : isBusy ? fill(words.busy, { percent: quarters })
    : done && reading ? fill(words.computed, { rows: figures(reading.rows), losses: String(computed) }) : '';
  return (
    <div class="data-status">
      {isBusy && <progress max={1} value={share} aria-label={words.busy.replace(/[:：].*$/, '')} />}
      <p role="status" aria-live="polite" class={problem ? 'problem' : ''}>{told}</p>
    </div>
  );
}

/** Each loss with its numbers; below, those that refuse the data, in their own words. */
function Results({ shown: { results, constants }, losses, words }: { readonly shown: Shown; readonly losses: DataProps['losses']; readonly words: DataWords }) {
  const refusals = results.filter((result) => 'refusal' in result);
  if (results.length === 0) return null;
  return (
    <>
      <p class="data-note">{words.defaults}</p>
      {results.map((result) => 'value' in result && <Result key={result.id} analysis={result} constant={constants[result.id]} named={losses[result.id]!} words={words} />)}
      {refusals.length > 0 && (
        <section class="data-refused">
          <h3>{words.refused}</h3>
          <ul>{refusals.map(({ id, refusal, line }) => (
            <li key={id}>{losses[id]!.name}: <code lang="en" translate={false}>{refusal}</code>{line !== undefined && ` (${fill(words.line, { line: String(line) })})`}</li>
          ))}</ul>
        </section>
      )}
    </>
  );
}
