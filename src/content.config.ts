import { readFile } from 'node:fs/promises';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { readFrontMatter } from '#wiki/record/frontmatter';
import { PageFields, Redirect, Translation } from '#wiki/record/schema';

/** Astro's own loader, but every record comes through our one reader: text stays text, and nothing but YAML is read. */
function pages(): Loader {
  const loader = glob({ base: './content', pattern: '{ko,en}/**/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });
  return {
    name: 'pages',
    load: (context) =>
      loader.load({
        ...context,
        parseData: async <Data extends Record<string, unknown>>({ id, filePath }: { id: string; data: Data; filePath?: string }) => {
          const { data } = readFrontMatter(await readFile(filePath!, 'utf8'));
          return context.parseData({ id, filePath: filePath!, data: data as Data });
        },
      }),
  };
}

export const collections = {
  pages: defineCollection({ loader: pages(), schema: z.union([PageFields, Translation, Redirect]) }),
};
