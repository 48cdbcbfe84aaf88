/**
 * `npm run wiki -- <command>`: the record of the wiki from the command line. Problems go out as text with exit code 1,
 * never as a stack trace.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { listSources } from '#wiki/author/citations';
import { draftOf } from '#wiki/author/draft';
import { acceptTranslation, fixText, reinforce } from '#wiki/author/fix';
import { githubReport, report } from '#wiki/author/report';
import { scaffold } from '#wiki/author/scaffold';
import { readSeed } from '#wiki/author/seed';
import { check } from '#wiki/check';
import { readTexts, readWiki } from '#wiki/disk';
import type { Entry } from '#wiki/entry';
import { pageBill, printBill } from '#wiki/evidence/bill';
import { countEvidence, evidenceDifferences, printEvidence, type TestReport } from '#wiki/evidence/count';
import { parseEvidence } from '#wiki/evidence/evidence';
import { libraryOf } from '#wiki/library';
import { namesOf, resolve } from '#wiki/names/names';
import { sourceHash } from '#wiki/prose/translation';

const root = resolvePath(import.meta.dirname, '..');
const evidenceFile = 'content/evidence.json';
const usage = `npm run wiki -- check [page] [--fix] [--release] [--format=github]   every problem of the content
npm run wiki -- new loss <id> [--ko=제목] [--en=Title]               the files a loss or its page still lacks, with gaps to fill
npm run wiki -- import <seed file> [--write]                         a draft from a page of the old wiki
npm run wiki -- reinforce <page> "what changed"                      an entry in its changelog, dated today
npm run wiki -- evidence [page] [--check]                            counts what the tests prove; prints the bills
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
const known = async () => libraryOf((await import('#cards/index')).cards, exampleNames(), (await import('#demo/index')).viewsOf);

/** A Korean page by any of its names. */
function pageNamed(name: string): Entry {
  const found = resolve(namesOf(readWiki(root)), name, 'ko');
  return 'entry' in found ? found.entry : stop(`wiki: ${`${found.message}\n  fix: ${found.fix}`.replaceAll(/\[\[|\]\]/g, '').replace('a link', 'the page')}`);
}

async function checkContent(): Promise<void> {
  const library = await known();
  const only = words[0] === undefined ? {} : { only: pageNamed(words[0]).page.id };
  const run = () => check(readTexts(root), library, { ...only, release: flags.has('release') });
  const before = run();
  if (flags.has('fix')) {
    for (const file of new Set(before.map(({ file }) => file).filter((file) => file.endsWith('.mdx')))) {
      const fixed = fixText(read(file), before.filter((problem) => problem.file === file));
      if (fixed !== read(file)) write(file, fixed);
    }
  }
  const problems = flags.has('fix') ? run() : before;
  const { pages, data } = readTexts(root);
  console.log(flags.get('format') === 'github' ? githubReport(problems) : report(problems, { ...pages, ...data }));
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

async function newPage(): Promise<void> {
  if (words[0] !== 'loss') stop(`wiki: new must be followed by loss, got ${words[0] ?? 'nothing'}`);
  const id = need(words[1], 'the id of the loss');
  const names = namesOf(readWiki(root));
  for (const name of [id, flags.get('ko'), flags.get('en')].filter((name) => name)) {
    const found = resolve(names, name!, 'ko');
    if ('entry' in found) stop(`wiki: a name must mean one page, got ${name}, which is ${found.entry.file}`);
  }
  const loss = (await known()).losses.get(id);
  const figure = !loss || loss.views.length > 0; // what is drafted anew is a loss of the residual alone, which has one
  const files = scaffold({ id, date: today, figure, ...(flags.get('ko') && { ko: flags.get('ko')! }), ...(flags.get('en') && { en: flags.get('en')! }) });
  const page = `content/ko/losses/${id}.mdx`;
  if (existsSync(join(root, page))) stop(`wiki: a new file must not exist yet, got ${page}`);
  // a loss may have been there before its page: what is written stays as it is
  for (const [file, text] of Object.entries(files)) if (!existsSync(join(root, file))) write(file, text);
  console.log(`\nFill every ⟨gap⟩, then: npm run generate && npm run reference -- ${id} conventions/${id} && npm run wiki -- check ${id}`);
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

function countProofs(): void {
  const folder = mkdtempSync(join(tmpdir(), 'lossary-evidence-'));
  const output = join(folder, 'report.json');
  spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', 'tests/every-loss.test.ts', 'tests/every-example.test.ts', '--reporter=json', `--outputFile=${output}`], { cwd: root, stdio: 'ignore' });
  if (!existsSync(output)) stop('wiki: the tests must run to be counted, got no report\n  fix: npm test');
  const ids = readdirSync(join(root, 'src/losses')).map((name) => name.replace(/\.ts$/, '')).filter((id) => !['index', 'cards', 'kernels'].includes(id)).sort();
  const { version, devDependencies: pins } = JSON.parse(read('package.json')) as { version: string; devDependencies: Record<string, string> };
  const wiki = readWiki(root);
  const evidence = countEvidence(wiki, {
    report: JSON.parse(readFileSync(output, 'utf8')) as TestReport, examples: exampleNames(),
    losses: Object.fromEntries(ids.map((id) => [id, read(`src/losses/${id}.ts`)])),
    versions: { lossary: version, node: pins['node']!, typescript: pins['typescript']!, vitest: pins['vitest']! },
  });
  if (!flags.has('check')) write(evidenceFile, printEvidence(evidence));
  else if (!existsSync(join(root, evidenceFile)) || read(evidenceFile) !== printEvidence(evidence)) {
    const written = parseEvidence(existsSync(join(root, evidenceFile)) ? read(evidenceFile) : undefined);
    for (const difference of evidenceDifferences(written, evidence)) console.log(`${evidenceFile}: ${difference}`);
    stop(`wiki: ${evidenceFile} must be what the tests prove, got another\n  fix: npm run wiki -- evidence`);
  }
  const shown = words[0] === undefined ? undefined : pageNamed(words[0]).page.id;
  for (const entry of wiki.entries.filter(({ locale, page }) => locale === 'ko' && (shown === undefined || page.id === shown))) {
    const bill = pageBill({ ...wiki, evidence }, entry);
    console.log(`${entry.section}/${entry.slug}  ${printBill(bill)}  ${bill.verification}  trust ${bill.trust}  ${bill.coverage.cited}/${bill.coverage.stated} cited  (declares ${entry.page.confidence_score.toFixed(2)})`);
  }
}

function acceptTwin(): void {
  if (!flags.has('accept')) stop(`wiki: translate must be told --accept, got nothing\n\n${usage}`);
  const korean = pageNamed(need(flags.get('accept') || words[0], 'the page'));
  const file = `content/en/${korean.section}/${korean.slug}.mdx`;
  if (!existsSync(join(root, file))) stop(`wiki: a page must be translated before it is accepted, got no ${file}`);
  write(file, acceptTranslation(read(file), sourceHash(korean.body)));
}

function reinforcePage(): void {
  const { file } = pageNamed(need(words[0], 'the page'));
  write(file, reinforce(read(file), today, need(words[1], 'what changed')));
}

const commands: Readonly<Record<string, () => void | Promise<void>>> = {
  check: checkContent, new: newPage, import: importSeed, reinforce: reinforcePage, evidence: countProofs, translate: acceptTwin,
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
