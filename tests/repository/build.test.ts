import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
let root: string;

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** The command itself, over a check and a bundler that take no time. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lossary-build-'));
  for (const part of ['package.json', 'scripts/build.ts', 'src/site/build']) cpSync(join(project, part), join(root, part), { recursive: true });
  put('scripts/wiki.ts', '');
  put('dist/index.html', 'former');
  bundler(`writeFileSync(join(into, 'index.html'), 'new')`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bundler = (what: string): void => put('node_modules/astro/bin/astro.mjs', `import { existsSync, mkdirSync, writeFileSync } from 'node:fs';\nimport { join } from 'node:path';\nconst into = process.argv.at(-1);\nmkdirSync(into, { recursive: true });\n${what}\n`);
const panic = (message: string): void => bundler(`writeFileSync(join(into, 'half'), ''); console.error(${JSON.stringify(message)}); process.exit(101)`);
const site = (): string => `${readdirSync(join(root, 'dist'))} ${readFileSync(join(root, 'dist/index.html'), 'utf8')}`;

async function build(as: object = {}): Promise<{ readonly status: number | null; readonly errors: string }> {
  const child = spawn(process.execPath, ['--no-warnings', '--experimental-strip-types', 'scripts/build.ts'], { cwd: root, ...as });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  return new Promise((done) => child.on('close', (status) => done({ status, errors })));
}

test('a build that succeeds is the site', async () => {
  expect(await build()).toEqual({ status: 0, errors: '' });
  expect(site()).toBe('index.html new');
});

test('a full disk is one line, whatever panics', async () => {
  panic('[UNHANDLEABLE_ERROR] Something went wrong inside rolldown\nFailed to write file in /x\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>');
  expect(await build()).toEqual({ status: 1, errors: 'build: the disk must have room for the site, got no space left\n' });
  expect(site()).toBe('index.html former');
});

test('of two builds at once the second is refused in one line, and the site is that of the first', async () => {
  bundler(`writeFileSync('begun', ''); while (!existsSync('go')) await new Promise((done) => setTimeout(done, 10)); writeFileSync(join(into, 'index.html'), 'new')`);
  const first = build();
  await expect.poll(() => existsSync(join(root, 'begun')), { timeout: 30_000 }).toBe(true);
  const { status, errors } = await build();
  expect(status).toBe(1);
  expect(errors).toMatch(/^build: only one build may run at a time, got another in process \d+\n$/);
  expect(site()).toBe('index.html former');
  put('go', '');
  expect(await first).toEqual({ status: 0, errors: '' });
  expect(site()).toBe('index.html new');
});

test('content with a problem is not built, and an error of the site is shown as it is', async () => {
  put('scripts/wiki.ts', 'process.exitCode = 1; console.error("1 problem")');
  expect(await build()).toEqual({ status: 1, errors: '1 problem\n' });
  put('scripts/wiki.ts', '');
  panic('src/examples/huber.ts: code must end within 10 s, got no end');
  expect(await build()).toEqual({ status: 1, errors: 'src/examples/huber.ts: code must end within 10 s, got no end\n' });
  bundler('process.kill(process.pid, "SIGKILL")');
  expect(await build()).toEqual({ status: 1, errors: 'build: node_modules/astro/bin/astro.mjs must succeed, got SIGKILL\n' });
  expect(site()).toBe('index.html former');
});

/** The superuser may write everywhere: there the command runs as nobody, if nobody may run Node. */
const someone = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
test.skipIf(process.platform === 'win32' || spawnSync(process.execPath, ['--version'], { cwd: '/', ...someone }).status !== 0).each(['dist', '.cache/build', ''])('a read-only %j is said in one line, before the work', async (folder) => {
  mkdirSync(join(root, '.cache/build'), { recursive: true });
  for (const open of ['', '.cache', '.cache/build', 'dist']) chmodSync(join(root, open), open === folder ? 0o555 : 0o777);
  bundler('process.exit(7)');
  const { status, errors } = await build(someone);
  expect(errors).toMatch(new RegExp(`^build: ${join(root, folder)}[^ ]* must be writable, got EACCES\\n$`));
  expect(status).toBe(1);
  expect(site()).toBe('index.html former');
});
