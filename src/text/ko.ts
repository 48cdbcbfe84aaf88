import type { Text } from './words.ts';

export const ko: Text = {
  site: {},
  demo: {},
  cell: {},
  search: {},
};
