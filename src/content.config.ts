import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const lesson = z.object({
  /** What the lesson is driven by; the front page lists it. */
  question: z.string().optional(),
});

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.{md,mdx}' }),
    schema: docsSchema({ extend: lesson }),
  }),
  /** The shell's own words, where ours are better than Starlight's. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
