import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { promised, runExample } from '#site/example';
import { strip } from '#sandbox/strip';

/** TypeScript that a page shows without a cell, since it imports more than a cell may. Both languages show the same. */
const listings = globSync('content/ko/*/*.mdx').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, source], at) => ({ name: `${file}, listing ${at + 1}`, source: source! })));

test('there is one', () => expect(listings).not.toEqual([]));

describe.each(listings)('$name', ({ source }) => {
  test('prints what its comments promise', async () => {
    const stripped = strip(source);
    if ('problem' in stripped) throw new Error(stripped.problem.message);
    expect(promised(source)).not.toEqual([]);
    expect(await runExample(stripped.code)).toEqual(promised(source));
  });
});
