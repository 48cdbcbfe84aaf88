import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { browserPath, launch } from '../browser/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'lossary-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

function program(name: string, text: string, mode = 0o755): string {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), mode);
  return join(folder, name);
}
const sound = program('sound', '#!/bin/sh\n');
const locked = program('locked', '#!/bin/sh\n', 0o644);

/** What a person reads: the message, with no stack below it. */
async function refusal(path: string): Promise<string> {
  vi.stubEnv('CHROMIUM_PATH', path);
  const error = await launch().catch((error: unknown) => error as Error);
  return (error as Error).stack!;
}

test.skipIf(process.platform === 'win32')('a browser that is named but may not be run is said in one line', async () => {
  expect(await refusal(locked)).toBe(`browser: CHROMIUM_PATH must name a program that may be run, got ${JSON.stringify(locked)}`);
  expect(await refusal(folder)).toBe(`browser: CHROMIUM_PATH must name a program that may be run, got ${JSON.stringify(folder)}`);
  expect(await refusal(join(folder, 'none'))).toBe(`browser: CHROMIUM_PATH must name a file, got ${JSON.stringify(join(folder, 'none'))}`);
});

test.skipIf(process.platform === 'win32')('a browser that does not start is said in one line, with the first thing it said', async () => {
  const lacking = program('lacking', '#!/bin/sh\necho "libnss3.so: cannot open shared object file" >&2\nexit 127\n');
  expect(await refusal(lacking)).toBe(`browser: ${lacking} must start, got libnss3.so: cannot open shared object file`);
  expect(await refusal(sound)).toMatch(/^browser: \S+sound must start, got [^\n]+$/);
});

test.skipIf(process.platform === 'win32')('an installed browser that may not be run is passed over', () => {
  expect(browserPath(undefined, [join(folder, 'none'), locked, folder, sound])).toBe(sound);
  expect(browserPath('', [locked])).toBeUndefined();
  expect(browserPath(sound, [])).toBe(sound);
});
