import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#core/locale';
import { understand, type Texts } from './content.ts';
import { conventionFolder } from './conventions/file.ts';
import type { Wiki } from './entry.ts';
import { catalogs } from './record/catalogs.ts';

/** Reads the texts of `content/`. The only file of this folder that touches the disk. */
export function readTexts(root: string = process.cwd()): Texts {
  const pages = locales.flatMap((locale) => filesUnder(root, `content/${locale}`));
  const present = [...Object.keys(catalogs), 'content/evidence.json'].filter((file) => existsSync(join(root, file)));
  const texts = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  return { pages: texts(pages), data: texts([...present, ...filesUnder(root, conventionFolder)]) };
}

/** The wiki on disk. */
export function readWiki(root: string = process.cwd()): Wiki {
  return understand(readTexts(root));
}

/** Paths relative to the project, in a stable order; hidden files are not ours. */
function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((item) => (item.isDirectory() ? filesUnder(root, `${folder}/${item.name}`) : [`${folder}/${item.name}`]))
    .sort();
}
