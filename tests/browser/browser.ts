import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Nothing but the page under test may use the network or the processor. */
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'];

/** A real browser: the one named by CHROMIUM_PATH, else an installed Chromium or Chrome, else the one that came by npm. Without one it says so in one line. */
export async function launch(...more: readonly string[]): Promise<Browser> {
  const found = browserPath(process.env.CHROMIUM_PATH, installed);
  if (found !== undefined) return start(found, [...quiet, ...more]);
  const { default: packaged } = await import('@sparticuz/chromium');
  const unpacked = await packaged.executablePath().catch((error: Error) => { throw inOneLine(`browser: that of @sparticuz/chromium must unpack, got ${error.message}`); });
  return start(unpacked, [...new Set([...packaged.args, ...quiet, ...more])]);
}

/** The browser to start: the named one, or the first that is installed and may be run. */
export function browserPath(named: string | undefined, installed: readonly string[]): string | undefined {
  if (!named) return installed.find(mayRun);
  if (!existsSync(named)) throw inOneLine(`browser: CHROMIUM_PATH must name a file, got ${JSON.stringify(named)}`);
  if (!mayRun(named)) throw inOneLine(`browser: CHROMIUM_PATH must name a program that may be run, got ${JSON.stringify(named)}`);
  return named;
}

async function start(executablePath: string, args: string[]): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    const reasons = String(error).split('\n').filter((line) => /\[err\]|ENO|EACCES|Timeout/.test(line));
    throw inOneLine(`browser: ${executablePath} must start, got ${(reasons[0] ?? String(error).split('\n', 1)[0])!.replace(/^.*\[err\] /, '').trim()}`);
  }
}

/** A file that this user may run, superusers included: theirs is every file, but not every file is a program. */
function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** An error that shows its message alone: where no browser is, no line of the tests is to blame. */
function inOneLine(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
