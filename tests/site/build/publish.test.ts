import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publish } from '#site/build/publish';

let root: string;
const work = (name: string): string => join(root, '.cache/build', name);
const site = (name = 'dist'): Record<string, string> => Object.fromEntries(readdirSync(join(root, name)).sort().map((file) => [file, readFileSync(join(root, name, file), 'utf8')]));
/** A build of two pages; `between` happens when it is half done. */
const build = (text: string, between: () => void | Promise<void> = () => {}) => async (into: string): Promise<boolean> => {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'a'), text);
  await between();
  writeFileSync(join(into, 'b'), text);
  return true;
};
const former = { a: 'former', b: 'former', old: 'former' };
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lossary-publish-'));
  mkdirSync(join(root, 'dist'));
  for (const [file, text] of Object.entries(former)) writeFileSync(join(root, 'dist', file), text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const nothingIsLeft = (): void => expect(readdirSync(join(root, '.cache/build'))).toEqual([]);

test('a site takes the place of the former one whole, and nothing of either is left elsewhere', async () => {
  expect(await publish(root, build('new', () => expect(site()).toEqual(former)))).toBe(true);
  expect(site()).toEqual({ a: 'new', b: 'new' });
  nothingIsLeft();
});

test('the first site needs no former one', async () => {
  rmSync(join(root, 'dist'), { recursive: true });
  await publish(root, build('new'));
  expect(site()).toEqual({ a: 'new', b: 'new' });
});

describe('the former site stays as it was', () => {
  afterEach(() => {
    expect(site()).toEqual(former);
    nothingIsLeft();
  });

  test('where the build says that it failed', async () => {
    expect(await publish(root, async (into) => !(await build('new')(into)))).toBe(false);
  });

  test('where the build breaks off', async () => {
    await expect(publish(root, build('new', () => { throw new Error('broken') }))).rejects.toThrow('broken');
  });

  test.skipIf(!existsSync('/dev/full'))('where the disk is full', async () => {
    await expect(publish(root, build('new', () => writeFileSync('/dev/full', 'x')))).rejects.toThrow('ENOSPC');
  });

  test('where the build made nothing', async () => {
    await expect(publish(root, async () => true)).rejects.toThrow('ENOENT');
  });
});

test('of two builds at once the second gives way, and the site is that of the first', async () => {
  const second = () => expect(publish(root, build('second'))).rejects.toThrow(`only one build may run at a time, got another in process ${process.pid}`);
  await publish(root, build('first', second));
  expect(site()).toEqual({ a: 'first', b: 'first' });
  nothingIsLeft();
});

test.each([['of a process that has died', '4194305'], ['that is empty', '']])('a lock %s holds up nobody, and what it left is cleared', async (_, holder) => {
  mkdirSync(work('4194305'), { recursive: true });
  writeFileSync(work('lock'), holder);
  writeFileSync(join(work('4194305'), 'a'), 'half');
  await publish(root, build('new'));
  expect(site()).toEqual({ a: 'new', b: 'new' });
  nothingIsLeft();
});

test('a build that was killed just before the site was in its place leaves the former one to the next', async () => {
  mkdirSync(join(root, '.cache'));
  await publish(root, build('new'));
  mkdirSync(work('former'));
  writeFileSync(join(work('former'), 'a'), 'saved');
  rmSync(join(root, 'dist'), { recursive: true });
  await expect(publish(root, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(site()).toEqual({ a: 'saved' });
});
