import { createHash } from 'node:crypto';
import { build, type BuildOptions } from 'esbuild';

/** Names stay as written: they are seen in the reader's output. */
const options: BuildOptions = {
  bundle: true, write: false, target: 'es2022', minifyWhitespace: true, minifySyntax: true, legalComments: 'none',
};

async function bundled(entry: string, more: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...options, ...more, entryPoints: [entry] });
  return outputFiles![0]!.text;
}

/** The public library as one module. */
export const libraryModule = (): Promise<string> => bundled('src/losses/index.ts', { format: 'esm' });

/**
 * sandbox.html: frame, worker and library in one file that needs no network and allows none.
 *
 * Its policy names its only script by hash, and lets that script start workers and modules it made itself (`blob:`).
 */
export async function sandboxPage(workerEntry = 'src/sandbox/worker.ts'): Promise<string> {
  const [worker, library] = await Promise.all([bundled(workerEntry, { format: 'iife' }), libraryModule()]);
  const define = { WORKER_SOURCE: JSON.stringify(worker), LIBRARY_SOURCE: JSON.stringify(library) };
  const script = await bundled('src/sandbox/frame.ts', { format: 'iife', define });
  if (/<\/script|<!--/i.test(script)) throw new Error('sandbox: the bundled script must hold no markup that ends it, got </script or <!--');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="robots" content="noindex"><title>sandbox</title></head><body><script>${script}</script></body></html>\n`;
}
