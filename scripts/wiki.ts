/**
 * `npm run wiki -- <command>`: the record of the wiki from the command line. Problems go out as text with exit code 1,
 * never as a stack trace.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve as resolvePath } from 'node:path';
import type { Card } from '#core/card/kinds';
import { listBills } from '#wiki/author/bills';
import { listSources } from '#wiki/author/citations';
import { draftOf } from '#wiki/author/draft';
import { acceptTranslation, fixText, reinforce } from '#wiki/author/fix';
import { githubReport, report } from '#wiki/author/report';
import { scaffold } from '#wiki/author/scaffold';
import { readSeed } from '#wiki/author/seed';
import type { Sample } from '#wiki/author/templates';
import { check } from '#wiki/check';
import { readTexts, readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';
import type { TestReport } from '#wiki/evidence/count';
import { evidenceDifferences, evidenceFile, parseEvidence, printEvidence } from '#wiki/evidence/evidence';
import { exportName, libraryOf } from '#wiki/library';
import { namesOf, resolve } from '#wiki/names/names';
import { sorted, type Problem } from '#wiki/problem';
import { sourceHash } from '#wiki/prose/translation';
import { readNumbers, slugsWithNumbers } from '#site/numbers/read';

const root = resolvePath(import.meta.dirname, '..');
const usage = `npm run wiki -- check [page ...] [--fix] [--release] [--format=github]   every problem of the content
npm run wiki -- numbers [page ...]                                   every number that its prose prints: name, value, expression
npm run wiki -- new loss <id> [--ko=제목] [--en=Title]               the files a loss or its page still lacks, with gaps to fill
npm run wiki -- import <seed file> [--write]                         a draft from a page of the old wiki
npm run wiki -- reinforce <page> "what changed"                      an entry in its changelog, dated today
npm run wiki -- evidence [loss or page ...] [--all] [--check]         counts what is proved, where it is due or named; prints the bills
npm run wiki -- translate --accept <page>                            the English text follows the Korean one again
npm run wiki -- sources                                              every source, who cites it, what is wrong with it`;

const flags = new Map(process.argv.slice(3).filter((word) => word.startsWith('--')).map((word) => [word.slice(2).split('=')[0]!, word.split('=').slice(1).join('=')]));
const words = process.argv.slice(3).filter((word) => !word.startsWith('--'));
const today = new Date().toISOString().slice(0, 10);
/** A message for the person at the keyboard; everything else that is thrown is a fault of ours. */
const stop = (message: string): never => {
  throw new RangeError(message);
};
const need = (value: string | undefined, what: string): string => value ?? stop(`wiki: ${what} must be given, got nothing\n\n${usage}`);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(`wrote ${file}`);
}
const exampleNames = (): string[] => readdirSync(join(root, 'src/examples')).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3)).sort();
/** What the library shows; the numbers of every page, or of some. */
const known = async (pages: readonly string[] = slugsWithNumbers()) =>
  libraryOf((await import('#cards/index')).cards, exampleNames(), (await import('#demo/index')).viewsOf, await readNumbers(pages));

/** A Korean page by any of its names. */
function pageNamed(name: string): Entry {
  const found = resolve(namesOf(readWiki(root)), name, 'ko');
  return 'entry' in found ? found.entry : stop(`wiki: ${`${found.message}\n  fix: ${found.fix}`.replaceAll(/\[\[|\]\]/g, '').replace('a link', 'the page')}`);
}

async function checkContent(): Promise<void> {
  const { staleEvidence } = await import('../tests/evidence/stale.ts');
  const losses = new Set((await import('#cards/index')).cards.map(({ id }) => id));
  // a loss may have no page yet: then only its evidence is judged
  const files = new Set(readWiki(root).files.map(({ slug }) => slug));
  const asked = words.map((word) => (losses.has(word) && !files.has(word) ? { slug: word } : files.has(word) ? { slug: word, only: word } : { slug: pageNamed(word).slug, only: pageNamed(word).page.id }));
  const library = await known(words.length > 0 ? slugsWithNumbers().filter((name) => asked.some(({ slug }) => slug === name)) : undefined);
  const run = (): Problem[] => {
    const texts = readTexts(root);
    const release = flags.has('release');
    if (words.length === 0) return sorted([...check(texts, library, { release }), ...staleEvidence()]);
    return sorted(asked.flatMap(({ slug, only }) => [...(only ? check(texts, library, { only, release }) : []), ...staleEvidence(slug)]));
  };
  const before = run();
  if (flags.has('fix')) {
    for (const [file, text] of Object.entries(readTexts(root).pages)) {
      const fixed = fixText(text, before.filter((problem) => problem.file === file));
      if (fixed !== text) write(file, fixed);
    }
  }
  const problems = flags.has('fix') ? run() : before;
  const { pages, data } = readTexts(root);
  console.log(flags.get('format') === 'github' ? githubReport(problems) : report(problems, { ...pages, ...data }));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** The fullest call at an edge of the card that gives a number: right in its shape, and typed by hand. */
function sampleOf({ arguments: taken, edges }: Card): Sample {
  const sound = edges.filter(({ throws, value }) => throws === undefined && Number.isFinite(value)).map(({ input }) => input);
  const input = sound.sort((one, other) => JSON.stringify(other).length - JSON.stringify(one).length)[0] ?? [];
  return { arguments: taken.map(({ name }) => name), differentiated: taken.filter(({ differentiated }) => differentiated).map(({ name }) => name), input };
}

async function newPage(): Promise<void> {
  if (words[0] !== 'loss') stop(`wiki: new must be followed by loss, got ${words[0] ?? 'nothing'}`);
  const id = need(words[1], 'the id of the loss');
  const names = namesOf(readWiki(root));
  for (const name of [id, flags.get('ko'), flags.get('en')].filter((name) => name)) {
    const found = resolve(names, name!, 'ko');
    if ('entry' in found) stop(`wiki: a name must mean one page, got ${name}, which is ${found.entry.file}`);
  }
  const card = (await import('#cards/index')).cards.find((card) => card.id === id);
  const figure = !card || (await import('#demo/index')).viewsOf(card).length > 0; // what is drafted anew is a loss of the residual alone, which has one
  const named = { ...card?.name, ...(flags.get('ko') && { ko: flags.get('ko')! }), ...(flags.get('en') && { en: flags.get('en')! }) };
  const files = scaffold({ id, date: today, figure, ...named, ...(card && { sample: sampleOf(card) }) });
  const page = `content/ko/losses/${id}.mdx`;
  if (existsSync(join(root, page))) stop(`wiki: a new file must not exist yet, got ${page}`);
  // a loss may have been there before its page: what is written stays as it is
  for (const [file, text] of Object.entries(files)) if (!existsSync(join(root, file))) write(file, text);
  console.log(`\nFill every ⟨gap⟩; name new sources in content/sources.yaml. Then: npm run generate && npm run reference -- ${id} conventions/${id} && npm run wiki -- evidence ${id} && npm run check -- ${id}`);
}

function importSeed(): void {
  const path = need(words[0], 'the seed file');
  if (!existsSync(path)) stop(`wiki: the seed file must exist, got ${path}`);
  const draft = draftOf(readSeed(readFileSync(path, 'utf8')), /(\d{3})_[^/]*$/.exec(path)?.[1] ?? '000');
  const slug = /^id: wiki-\d{4}-\d{4}-(.*)$/m.exec(draft)?.[1] ?? 'imported';
  const file = `content/ko/concepts/${slug}.mdx`;
  if (!flags.has('write')) return console.log(draft);
  if (existsSync(join(root, file))) stop(`wiki: a new file must not exist yet, got ${file}`);
  write(file, draft);
}

/** Counts what is due, or what is named, and prints the bills. With --check what is named, or everything, is counted or read from a report of the tests, and compared. */
async function countProofs(): Promise<void> {
  const { all, countAnew, countReport, due } = await import('../tests/evidence/count.ts');
  const written = parseEvidence(existsSync(join(root, evidenceFile)) ? read(evidenceFile) : undefined);
  const named = words.map((name) => (all.losses.includes(name) ? name : pageNamed(name).slug));
  const wanted = { losses: all.losses.filter((id) => named.includes(id)), cells: all.cells.filter((name) => named.includes(name)) };
  if (flags.has('check')) {
    let failures = 0;
    const tell = (failure: string): void => {
      failures++;
      console.log(failure);
    };
    const counted = flags.get('report') ? countReport(JSON.parse(readFileSync(resolvePath(flags.get('report')!), 'utf8')) as TestReport) : await countAnew(written, named.length > 0 ? wanted : all, tell);
    if (failures > 0) stop(`wiki: every clause must hold, got ${failures} that do not`);
    const ids = new Map(all.losses.map((id) => [exportName(id), id]));
    const stale = evidenceDifferences(written, counted).map(({ name, message }) => ({ id: ids.get(name) ?? name, message })).filter(({ id }) => named.length === 0 || named.includes(id));
    for (const { message } of stale) console.log(`${evidenceFile}: ${message}`);
    if (stale.length > 0) stop(`wiki: ${evidenceFile} must be what is proved, got another\n  fix: npm run wiki -- evidence ${[...new Set(stale.map(({ id }) => id))].join(' ')}`);
    return;
  }
  const evidence = await countAnew(written, flags.has('all') ? all : named.length > 0 ? wanted : due(written), console.log);
  if (printEvidence(evidence) !== printEvidence(written)) write(evidenceFile, printEvidence(evidence));
  console.log(listBills({ ...readWiki(root), evidence }, named));
}

async function acceptTwin(): Promise<void> {
  if (!flags.has('accept')) stop(`wiki: translate must be told --accept, got nothing\n\n${usage}`);
  const korean = pageNamed(need(flags.get('accept') || words[0], 'the page'));
  const file = `content/en/${korean.section}/${korean.slug}.mdx`;
  if (!existsSync(join(root, file))) stop(`wiki: a page must be translated before it is accepted, got no ${file}`);
  const apart = check(readTexts(root), await known()).filter((problem) => problem.file === file && problem.rule === 'site/parity');
  if (apart.length > 0) stop(`wiki: a translation must hold what the Korean page holds before it is accepted\n${report(apart, { [file]: read(file) })}`);
  write(file, acceptTranslation(read(file), sourceHash(korean.body)));
}

function reinforcePage(): void {
  const { file } = pageNamed(need(words[0], 'the page'));
  write(file, reinforce(read(file), today, need(words[1], 'what changed')));
}

/** A number a line, so that a writer sees what there is to print. */
async function listNumbers(): Promise<void> {
  const pages = words.length > 0 ? words.map((word) => (slugsWithNumbers().includes(word) ? word : pageNamed(word).slug)) : slugsWithNumbers();
  const missing = pages.find((page) => !slugsWithNumbers().includes(page));
  if (missing) stop(`wiki: a page must have a file of numbers, got no src/numbers/${missing}.ts`);
  for (const { file, numbers, checks, faults } of (await readNumbers(pages)).values()) {
    console.log(file);
    for (const { place, message } of faults) console.log(`  ${place.line}:${place.column} ${message}`);
    for (const [name, known] of [...numbers, ...checks]) console.log(`  ${name}  ${'value' in known ? known.value : `fails: ${known.problem}`}  ${known.code.replaceAll('\n', '\n    ')}`);
  }
}

const commands: Readonly<Record<string, () => void | Promise<void>>> = {
  check: checkContent, numbers: listNumbers, new: newPage, import: importSeed, reinforce: reinforcePage, evidence: countProofs, translate: acceptTwin,
  sources: async () => console.log(listSources(readTexts(root), await known())),
};

try {
  const command = process.argv[2] ?? '';
  if (!Object.hasOwn(commands, command)) stop(`wiki: the command must be one of ${Object.keys(commands).join(', ')}, got ${command || 'nothing'}\n\n${usage}`);
  await commands[command]!();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
