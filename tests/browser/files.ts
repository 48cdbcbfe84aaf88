import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '#site/astro/links';
import { dist } from './site.ts';

/** Every page of the built site, its HTML without scripts. */
export const builtPages = (): Built[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== 'sandbox.html')
    .map((file) => ({ url: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(dist, file), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '') }));

/** Does a static host find something at this path? */
export const isServed = (path: string): boolean => existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
