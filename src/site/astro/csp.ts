import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { inlineScripts } from '../inline-scripts.ts';

const sandbox = 'sandbox.html';

/**
 * Writes a content security policy into every page: the inline scripts of the site and its own styles by hash, nothing else
 * inline. A script that came into a page by another way gets no hash, and the build names it and fails.
 *
 * KaTeX places its boxes with style attributes, so those alone stay allowed; the sandbox frame carries its own policy.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const own = await inlineScripts();
        const files = await readdir(dir, { recursive: true });
        for (const file of files.filter((name) => name.endsWith('.html') && name !== sandbox)) {
          const url = new URL(file, dir);
          const html = await readFile(url, 'utf8');
          const [foreign] = foreignScripts(html, own);
          if (foreign !== undefined) throw new Error(`csp: ${file} must hold no script but those of the site, got ${foreign.slice(0, 80)}`);
          await writeFile(url, withPolicy(html, own));
        }
      },
    },
  };
}

/** The page with its policy as the first element of the head. `own` are the inline scripts that the site writes. */
export function withPolicy(html: string, own: readonly string[]): string {
  const scripts = hashes(own.filter((script) => html.includes(`<script>${script}</script>`)));
  const styles = hashes([...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, body]) => body!));
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

/** The scripts of a page that would run and are neither the site's own nor a file of this origin. What none of these finds still gets no hash. */
export function foreignScripts(html: string, own: readonly string[]): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)(?:<\/script\b|$)/gi)].flatMap(([element, attributes, body]) => {
    const isData = /^[^>]*\btype="application\/(?:ld\+)?json"/.test(attributes!);
    const isFile = /\bsrc="\/(?!\/)[^"]*"/.test(attributes!) && body === '';
    return isData || isFile || (attributes === '' && own.includes(body!)) ? [] : [element!];
  });
}

function hashes(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');
}
