import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Nothing but the page under test may use the network or the processor. */
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];

/** A real browser: the one named by CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that came by npm. */
export async function launch(...more: readonly string[]): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`browser: CHROMIUM_PATH must name a file, got ${JSON.stringify(named)}`);
  const found = named || installed.find((path) => existsSync(path));
  if (found) return chromium.launch({ executablePath: found, args: [...quiet, ...more] });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...new Set([...packaged.args, ...quiet, ...more])] });
}
