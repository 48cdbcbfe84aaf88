import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { launch } from './browser.ts';
import { listen, type Served } from './server.ts';

/** The built site. */
export const dist = resolve(import.meta.dirname, '../../dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
};

/** Before the browser tests: they look at the built site in a browser, so both must be there. Said once, not by every file. */
export default async function setup(): Promise<void> {
  mustBeBuilt();
  await (await launch()).close();
}

function mustBeBuilt(): void {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('browser tests: dist/index.html must exist, run `npm run build` first');
}

/** Serves dist/ as a static host does: `/x/` is x/index.html, and 404.html answers for what is not there. */
export async function serveSite(): Promise<Served> {
  mustBeBuilt();
  return listen(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    try {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(await readFile(file));
    } catch {
      response.writeHead(404, { 'content-type': types['.html'] }).end(await readFile(join(dist, '404.html')).catch(() => 'not found'));
    }
  });
}
