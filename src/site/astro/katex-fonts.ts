import type { Plugin } from 'vite';

/** Leaves of KaTeX's three font formats the one that every browser of today reads. */
export function katexFonts(): Plugin {
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(?:\.min)?\.css/.test(id)) return undefined;
      return code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
    },
  };
}
