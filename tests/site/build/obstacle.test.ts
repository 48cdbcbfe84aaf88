import { expect, test } from 'vitest';
import { obstacleIn, plainly } from '#site/build/obstacle';

const room = 'the disk must have room for the site, got no space left';

test.each([
  ['ENOSPC: no space left on device, write\n  Stack trace:\n    at Object.writeFileSync (node:fs:2482:20)', room],
  ['[UNHANDLEABLE_ERROR] Something went wrong inside rolldown, please report this problem.\nFailed to write file in /site/dist/cards.mjs\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>', room],
  ["thread 'main' panicked at src/fs.rs:1:1:\ncalled `Result::unwrap()` on an `Err` value: Os { code: 28, kind: StorageFull, message: \"No space left on device\" }", room],
  ['EDQUOT: disk quota exceeded, write', room],
  ["EACCES: permission denied, access '/site/dist'", '/site/dist must be writable, got EACCES'],
  ["EROFS: read-only file system, mkdir '/site/.cache/build'", '/site/.cache/build must be writable, got EROFS'],
  ["EBUSY: resource busy or locked, rename '/site/dist' -> '/site/.cache/build/former'", '/site/dist must be writable, got EBUSY'],
  ['Failed to write file in /site/dist/cards.mjs\n\nCaused by:\n    Permission denied (os error 13)\n', '/site/dist/cards.mjs must be writable, got Permission denied'],
])('%j is said in one line', (said, line) => {
  expect(obstacleIn(said)).toBe(line);
});

test.each(['src/examples/huber.ts: code must end within 10 s, got no end', "ENOENT: no such file or directory, open '/x'", 'huber: delta must be above 0, got -1', ''])('%j is no fault of the machine', (said) => {
  expect(obstacleIn(said)).toBeUndefined();
});

test('an error in the words of the house needs no stack, a bug does', () => {
  const where = '\n  Location:\n    /site/src/x.ts:33:39\n  Stack trace:\n    at one (/site/src/x.ts:33:39)\n    at async two (/site/node_modules/y.js:1:1)\n';
  const ours = '[ERROR] An unhandled error occurred\npublic: public/llms.txt must not shadow what the site makes, got the place of llms.txt';
  expect(plainly(`${ours}${where}`)).toBe(`${ours}\n`);
  expect(plainly(`${ours}${where.replace(/\n  Location:\n.*/, '')}`)).toBe(`${ours}\n`);
  expect(plainly(`${ours}${where.slice(where.indexOf('\n    at'))}`)).toBe(`${ours}\n`);
  expect(plainly(`TypeError: x is not a function${where}`)).toContain('at one');
});
