import { expect, test } from 'vitest';
import type { Option } from '#core/card/kinds';
import * as options from '#core/card/options';

const vectors = Object.entries(options as unknown as Record<string, Partial<Option>>).filter(([, { type }]) => type === 'Vector');

test.each(vectors)('%s is a vector that may be left out: it has no default', (_, option) => {
  expect(option.default).toBe('none');
});
