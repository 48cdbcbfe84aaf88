import type { Plugin } from 'vite';

const expected = /^\s*\/fonts\/\S+ referenced in \/fonts\/\S+ didn't resolve at build time/;

/** Our fonts are pages of this site, which Vite cannot know: it need not say at each build that it does not find them. */
export function ownFonts(): Plugin {
  return {
    name: 'own-fonts',
    configResolved({ logger }) {
      for (const level of ['warn', 'warnOnce'] as const) {
        const say = logger[level].bind(logger);
        logger[level] = (message, options) => {
          if (!expected.test(message)) say(message, options);
        };
      }
    },
  };
}
