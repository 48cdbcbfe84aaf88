import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

const sandbox = 'sandbox.html';

/**
 * Writes a content security policy into every page: its own inline scripts and styles by hash, nothing else inline.
 *
 * KaTeX places its boxes with style attributes, so those alone stay allowed; the sandbox frame carries its own policy.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = await readdir(dir, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html') && name !== sandbox)) {
          const url = new URL(file, dir);
          await writeFile(url, withPolicy(await readFile(url, 'utf8')));
        }
      },
    },
  };
}

/** The page with its policy as the first element of the head. */
export function withPolicy(html: string): string {
  const scripts = hashes(html, /<script(?![^>]*\bsrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].map((line) => line.trim());
  return html.replace(/<head>/, `<head><meta http-equiv="content-security-policy" content="${policy.join('; ')}">`);
}

function hashes(html: string, pattern: RegExp): string {
  const found = [...html.matchAll(pattern)].map(([, body]) => `'sha256-${createHash('sha256').update(body!).digest('base64')}'`);
  return [...new Set(found)].join(' ');
}
