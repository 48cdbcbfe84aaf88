import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { contentSecurityPolicy } from './src/build/csp.ts';
import { katexFonts } from './src/build/katex-fonts.ts';
import { usedKatexRules } from './src/build/katex-rules.ts';
import { linkFrom } from './src/build/links.ts';
import { redirects } from './src/build/redirects.ts';
import { cards } from './src/cards/index.ts';
import { rehypeHighlight } from './src/markdown/highlight.ts';
import { rehypeLeanFormulas } from './src/markdown/lean.ts';
import { rehypeParticles } from './src/markdown/particles.ts';
import { remarkSymbols } from './src/markdown/symbols.ts';
import { rehypeTables } from './src/markdown/tables.ts';
import { remarkWikilinks } from './src/markdown/wikilinks.ts';
import { formulaOptions } from './src/wiki/formula.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  redirects: redirects(),
  devToolbar: { enabled: false },
  vite: { plugins: [katexFonts()], build: { assetsInlineLimit: 0 } },
  i18n: { locales: ['ko', 'en'], defaultLocale: 'ko' },
  integrations: [mdx({ optimize: true }), sitemap({ i18n: { defaultLocale: 'ko', locales: { ko: 'ko', en: 'en' } } }), usedKatexRules(), contentSecurityPolicy()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [
        remarkMath,
        remarkCjkFriendly,
        [remarkSymbols, { symbolsOf: (id) => cards.find((card) => card.id === id)?.formula.symbols }],
        [remarkWikilinks, { resolve: linkFrom }],
      ],
      rehypePlugins: [[rehypeKatex, formulaOptions], rehypeLeanFormulas, rehypeParticles, rehypeHighlight, rehypeTables],
    }),
  },
});
