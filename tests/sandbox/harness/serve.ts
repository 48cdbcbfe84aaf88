import { build } from 'esbuild';
import { sandboxPage } from '#site/sandbox-page';
import { listen, type Served } from '../../browser/server.ts';

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'esm', target: 'es2022' });
  return outputFiles[0]!.text;
}

/** A page with the real host, the real sandbox.html, and a policy as strict as the site's: the sandbox without the site. */
export async function serveHarness(worker?: string): Promise<Served> {
  const [script, sandbox] = await Promise.all([bundle('tests/sandbox/harness/page.ts'), sandboxPage(worker)]);
  const policy = "default-src 'none'; script-src 'self'; frame-src 'self'";
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>harness</title><meta http-equiv="content-security-policy" content="${policy}"></head><body><script type="module" src="/page.js"></script></body></html>`;
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', page],
    '/page.js': ['text/javascript', script],
    '/sandbox.html': ['text/html', sandbox],
    '/empty': ['text/html', '<!doctype html><title>empty</title>'],
  };
  return listen(({ url = '/' }, response) => {
    const [type, text] = files[url] ?? ['text/plain', ''];
    response.writeHead(files[url] ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
}

/** An attacker's server: remembers every request that reaches it. */
export async function serveSink(): Promise<Served & { readonly hits: string[] }> {
  const hits: string[] = [];
  const served = await listen(({ url = '' }, response) => {
    hits.push(url);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('export const leaked = true;');
  });
  return { ...served, hits };
}
