import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyBeside } from '#site/astro/public-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lossary-public-'));
  for (const file of ['index.html', 'sandbox.html', '404.html', 'losses/huber/index.html', 'losses/huber.md', 'api/losses.json', 'live/cell-a1.js']) put(`site/${file}`, 'made');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const copy = (): Promise<void> => copyBeside(join(folder, 'public'), join(folder, 'site'));

test('what shadows nothing is copied, into folders of the site too', async () => {
  const files = ['icon.svg', 'robots.txt', '.well-known/security.txt', 'losses/huber/plot.png', 'google123.html'];
  for (const file of files) put(`public/${file}`, 'own');
  await copy();
  expect(files.filter((file) => readFileSync(join(folder, 'site', file), 'utf8') !== 'own')).toEqual([]);
  expect(readFileSync(join(folder, 'site/sandbox.html'), 'utf8')).toBe('made');
});

test.each([
  ['sandbox.html', 'sandbox.html'], ['Sandbox.HTML', 'sandbox.html'], ['sandbox/index.html', 'sandbox.html'], ['sandbox', 'sandbox.html'], ['sandbox.html/x.js', 'sandbox.html'],
  ['index.html', 'index.html'], ['404.html', '404.html'], ['losses/huber/index.html', 'losses/huber'], ['losses/huber.html', 'losses/huber'], ['losses/huber', 'losses/huber'],
  ['losses', 'losses'], ['losses.html', 'losses'], ['losses/huber.md', 'losses/huber.md'], ['api/losses.json', 'api/losses.json'], ['API/losses.json', 'api/losses.json'], ['live/cell-a1.js', 'live/cell-a1.js'], ['live', 'live'],
])('public/%s fails, by name', async (file, place) => {
  put(`public/${file}`, 'own');
  await expect(copy()).rejects.toThrow(`public: public/${file} must not shadow what the site makes, got the place of ${place}`);
  expect(readFileSync(join(folder, 'site/sandbox.html'), 'utf8')).toBe('made');
});

test('a link is refused by name: it would publish what it points to', async () => {
  put('secret', 'secret');
  mkdirSync(join(folder, 'public'));
  for (const [name, target] of [['file', 'secret'], ['folder', 'site'], ['broken', 'nowhere']] as const) {
    symlinkSync(join(folder, target), join(folder, 'public', name));
    await expect(copy()).rejects.toThrow(`public: public/${name} must be a file, got a link`);
    rmSync(join(folder, 'public', name));
    expect(existsSync(join(folder, 'site', name))).toBe(false);
  }
});
