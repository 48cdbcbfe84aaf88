import { catalogYaml } from '../record/catalogs.ts';
import { Convention } from './convention.ts';

/** The sound records of a file of content/conventions, by key; `check` tells what is wrong with the others. */
export function readConventions(text: string): Record<string, Convention> {
  const { value } = catalogYaml(text);
  return Object.fromEntries(Object.entries(typeof value === 'object' && value ? value : {}).flatMap(([key, data]) => {
    const parsed = Convention.safeParse(data);
    return parsed.success ? [[key, parsed.data]] : [];
  }));
}
