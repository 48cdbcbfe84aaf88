import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOfSnippet, snippetLibraries, type Printed, type PrintedFile, type SnippetLibrary } from '#site/snippets/snippet';

const folder = 'src/snippets';
const libraries = Object.keys(snippetLibraries) as SnippetLibrary[];

/** `snippets/huber` for each loss that has some. */
export function snippetIds(root: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((loss) => `snippets/${loss}`).sort() : [];
}

/** The snippets of a loss, by library. */
export function snippetsOf(root: string, loss: string): { readonly library: SnippetLibrary; readonly file: string; readonly text: string }[] {
  return libraries.flatMap((library) => {
    const file = `${folder}/${loss}/in_${library}.py`;
    return existsSync(join(root, file)) ? [{ library, file, text: readFileSync(join(root, file), 'utf8') }] : [];
  });
}

/** What is on record of the snippets of a loss; nothing where they never ran. */
export function printedOf(root: string, loss: string): PrintedFile {
  const file = join(root, folder, loss, 'printed.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as PrintedFile : {};
}

/** Runs the snippets and writes what they printed beside them. Throws where one fails. */
export function runSnippets(root: string, ids: readonly string[], python: string): void {
  const losses = ids.map((id) => id.slice('snippets/'.length));
  const all = losses.flatMap((loss) => snippetsOf(root, loss).map((snippet) => ({ loss, ...snippet })));
  if (all.length === 0) return;
  const asked = spawnSync(python, ['-B', join(root, 'tests/snippets/run.py')], {
    input: JSON.stringify(all.map(({ file, library }) => [join(root, file), snippetLibraries[library].package])), encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (asked.status !== 0) throw new Error('reference: every snippet must run, see above');
  const answers = JSON.parse(asked.stdout.trim().split('\n').at(-1)!) as Omit<Printed, 'asked'>[];
  for (const loss of losses) {
    const own = all.flatMap((snippet, index) => (snippet.loss === loss ? [[snippet.library, { asked: askedOfSnippet(snippet.text), ...answers[index] }]] : []));
    writeFileSync(join(root, folder, loss, 'printed.json'), `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`);
    console.log(`snippets/${loss}: ${own.length} snippets`);
  }
}
