import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Locked { readonly version?: string; readonly integrity?: string; readonly resolved?: string; readonly link?: boolean; readonly hasInstallScript?: boolean }

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** What is wrong with an entry of the lock; undefined where `npm ci` installs what the registry published, and nothing else. */
function faultOf({ version, integrity, resolved, link }: Locked): string | undefined {
  if (link || !version) return 'no version of a registry';
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')) return 'no integrity';
  if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) return `from ${resolved}`;
  return undefined;
}

test('every locked package has its integrity, and comes from no other registry', () => {
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.flatMap(([path, entry]) => faultOf(entry) ? [`${path}: ${faultOf(entry)}`] : [])).toEqual([]);
});

test('a missing hash, another registry, a link and a repository are noticed', () => {
  const sound = installed[0]![1];
  expect(faultOf({ version: '1.0.0' })).toBe('no integrity');
  expect(faultOf({ ...sound, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' })).toBe('no integrity');
  expect(faultOf({ ...sound, resolved: 'https://registry.npmjs.org.evil.example/a.tgz' })).toContain('evil.example');
  expect(faultOf({ ...sound, resolved: 'git+ssh://git@github.com/a/b.git#0' })).toContain('git+ssh');
  expect(faultOf({ ...sound, link: true })).toBe('no version of a registry');
});

test('install scripts that may run are those of packages that have one', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly allowScripts: Readonly<Record<string, boolean>> };
  expect(Object.keys(allowScripts).filter((name) => !packages[`node_modules/${name}`]?.hasInstallScript)).toEqual([]);
});
