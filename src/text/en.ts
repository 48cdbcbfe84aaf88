import type { Text } from './words.ts';

export const en: Text = {
  site: {},
  demo: {},
  cell: {},
  search: {},
};
