import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/astro/csp.ts';
import { katexFonts } from './src/site/astro/katex-fonts.ts';
import { usedKatexRules } from './src/site/astro/katex-rules.ts';
import { linkCheck } from './src/site/astro/links.ts';
import { ownFonts } from './src/site/astro/own-fonts.ts';
import { publicFiles } from './src/site/astro/public-files.ts';
import { redirects } from './src/site/astro/redirects.ts';
import { reloadOnContent } from './src/site/astro/reload.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  redirects: redirects(),
  devToolbar: { enabled: false },
  vite: { plugins: [katexFonts(), ownFonts(), reloadOnContent()], build: { assetsInlineLimit: 0 } },
  i18n: { locales: ['ko', 'en'], defaultLocale: 'ko' },
  integrations: [sitemap({ i18n: { defaultLocale: 'ko', locales: { ko: 'ko', en: 'en' } } }), usedKatexRules(), publicFiles(), contentSecurityPolicy(), linkCheck()],
});
