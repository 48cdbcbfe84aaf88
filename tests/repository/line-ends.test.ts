import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from '#wiki/check';
import type { Problem } from '#wiki/problem';
import { library, texts } from '../wiki/small-wiki.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lossary-line-ends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: readonly string[]) => spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder, encoding: 'utf8' });
const hasGit = git('--version').status === 0;

test.skipIf(!hasGit)('a clone with core.autocrlf=true has the bytes of the repository', () => {
  const files = ['.gitattributes', 'README.md', 'LICENSE', 'content/sources.yaml', 'content/ko/losses/huber.mdx', 'src/losses/huber.ts', '.github/home-dark.png', '.ci/run', 'api/lossary.api.md', 'api/training.api.md'];
  git('init', '-q', 'origin');
  for (const file of files) cpSync(join(root, file), join(folder, 'origin', file), { recursive: true });
  expect(git('-C', 'origin', 'add', '-A').status).toBe(0);
  expect(git('-C', 'origin', 'commit', '-qm', 'files').status).toBe(0);
  expect(git('-c', 'core.autocrlf=true', 'clone', '-q', 'origin', 'clone').stderr).toBe('');
  expect(files.filter((file) => !readFileSync(join(folder, 'clone', file)).equals(readFileSync(join(root, file))))).toEqual([]);
});

test('with CRLF a page has one error, which says what to do, and a catalog or a record none', () => {
  const crlf = (files: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]));
  const conventions = Object.fromEntries(['yaml', 'json'].map((kind) => [`content/conventions/huber.${kind}`, readFileSync(join(root, `content/conventions/huber.${kind}`), 'utf8')]));
  const { pages, data } = texts({}, conventions);
  const told = (problems: readonly Problem[]) => problems.map(({ file, rule, message, fix }) => `${file} ${rule} ${message}, fix: ${fix}`).sort();
  const ends = Object.keys(pages).map((file) => `${file} fm/line-ends lines must end with LF, got CRLF or CR, fix: npm run wiki -- check --fix`);
  expect(told(check({ pages: crlf(pages), data: crlf(data) }, library))).toEqual([...told(check({ pages, data }, library)), ...ends].sort());
});

test('registries and READMEs with CRLF are compared by what they say', () => {
  const copy = join(folder, 'copy');
  for (const part of ['package.json', 'README.md', 'README.ko.md', 'scripts', 'src/core', 'src/losses', 'src/cards', 'src/text', 'src/wiki']) cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const file of ['README.md', 'README.ko.md', 'src/losses/index.ts', 'src/losses/kernels.ts', 'src/losses/huber.ts', 'src/cards/index.ts']) {
    writeFileSync(join(copy, file), readFileSync(join(root, file), 'utf8').replaceAll('\n', '\r\n'));
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '--experimental-strip-types', 'scripts/generate.ts', '--check'], { cwd: copy, encoding: 'utf8' });
  expect({ status, printed: stdout + stderr }).toEqual({ status: 0, printed: '' });
});
