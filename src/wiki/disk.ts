import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#core/locale';
import { understand, type Texts } from './content.ts';
import { conventionFolder } from './conventions/file.ts';
import type { Wiki } from './entry.ts';
import { catalogs } from './record/catalogs.ts';

/** Larger files are not read at all: the largest text of the content has 60 KB. */
const largest = 1 << 20;

/** What a build shows of a project, each folder with everything below it. */
const published = ['content', 'public', 'src'];

/**
 * Reads the texts of `content/`. The only file of this folder that touches the disk.
 *
 * Nothing is followed: a link may lead to any file of the machine, or to a device without end, so links are refused by name.
 */
export function readTexts(root: string = process.cwd()): Texts {
  const refused: Record<string, string> = {};
  const files = published.flatMap((folder) => plainFiles(root, folder, refused));
  const known = new Set([...Object.keys(catalogs), 'content/evidence.json']);
  const texts = (wanted: (file: string) => boolean) => Object.fromEntries(files.filter(wanted).flatMap((file) => {
    const text = readText(root, file, refused);
    return text === undefined ? [] : [[file, text]];
  }));
  const pages = texts((file) => locales.some((locale) => file.startsWith(`content/${locale}/`)));
  const data = texts((file) => known.has(file) || file.startsWith(`${conventionFolder}/`));
  const pictures = files.filter((file) => /^public\/.*\.(?:avif|gif|jpe?g|png|svg|webp)$/.test(file));
  return { pages, data, refused, pictures: new Set(pictures.map((file) => file.slice('public'.length))) };
}

/** The wiki on disk. */
export function readWiki(root: string = process.cwd()): Wiki {
  return understand(readTexts(root));
}

/** Plain files at or below a path, in a stable order; hidden ones are not ours. What is neither file nor folder is refused. */
function plainFiles(root: string, path: string, refused: Record<string, string>): string[] {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isFile()) return path.includes('/.') ? [] : [path];
  if (stat && !stat.isDirectory()) refused[path] = stat.isSymbolicLink() ? 'a symbolic link' : 'a device or a pipe';
  if (!stat?.isDirectory()) return [];
  return readdirSync(join(root, path)).sort().flatMap((name) => plainFiles(root, `${path}/${name}`, refused));
}

/** The text of a plain file; undefined, and refused, where it is none. */
function readText(root: string, file: string, refused: Record<string, string>): string | undefined {
  const { size } = lstatSync(join(root, file));
  const text = size > largest ? undefined : textOf(readFileSync(join(root, file)));
  if (text === undefined) refused[file] = size > largest ? `${size} bytes` : 'a binary file: it is no UTF-8, or holds U+0000';
  return text;
}

/** Undefined for what Git, too, would call binary. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
