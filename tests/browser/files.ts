import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './site.ts';

/** A page of the built site: its address and its HTML without scripts. */
export interface Built {
  readonly url: string;
  readonly html: string;
}

/** Every page of the built site. */
export const builtPages = (): Built[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== 'sandbox.html')
    .map((file) => ({ url: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(dist, file), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '') }));

/** Does a static host find something at this path? */
export const isServed = (path: string): boolean => existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));

/** The values of an attribute, wherever it stands. */
export const values = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'g'))].map(([, a, b, c]) => (a ?? b ?? c ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
