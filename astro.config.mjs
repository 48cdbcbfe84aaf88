import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { cards } from './src/cards/index.ts';
import { contentSecurityPolicy } from './src/site/csp.ts';
import { katexFonts } from './src/site/katex-fonts.ts';
import { usedKatexRules } from './src/site/katex-rules.ts';
import { linkFrom } from './src/site/link-targets.ts';
import { rehypeHighlight } from './src/site/markdown/highlight.ts';
import { rehypeLeanFormulas } from './src/site/markdown/lean.ts';
import { rehypeParticles } from './src/site/markdown/particles.ts';
import { remarkSymbols } from './src/site/markdown/symbols.ts';
import { rehypeTables } from './src/site/markdown/tables.ts';
import { remarkWikilinks } from './src/site/markdown/wikilinks.ts';
import { redirects } from './src/site/redirects.ts';
import { formulaOptions } from './src/wiki/prose/katex.ts';

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
