import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { defineConfig, logHandlers } from 'astro/config';
import { rebaseHeadersFile } from './src/build/headers.ts';
import { checkTarget } from './src/build/publish.ts';
import { readSettings } from './src/build/settings.ts';

/** `SITE_URL` and `BASE_PATH` say where the site will live; `OUT_DIR` is set by the build command, which renames it to `dist/` when all is well. */
const {
  site: { origin, base },
  outDir,
} = readSettings(process.env, Date.now());

/** `public/_headers` is written for the root of a host; the built copy carries the base path. */
const hostFolder: AstroIntegration = {
  name: 'host-folder',
  hooks: {
    // Astro empties the folder that it builds into.
    'astro:config:setup': async ({ command }) => {
      if (command === 'build') await checkTarget(outDir);
    },
    'astro:build:done': async ({ dir }) => {
      const file = new URL('_headers', dir);
      await writeFile(file, rebaseHeadersFile(await readFile(file, 'utf8'), base));
    },
  },
};

export default defineConfig({
  site: origin,
  base,
  outDir,
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  // The content policy allows neither inline scripts nor inline styles.
  // Several routes at once: the writing of one file overlaps with the rendering of the next.
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 8 },
  // lunr's files fill an object that must be there before them; imports that are left outside the bundle would run first.
  // Workers are modules, whose rarely needed parts are loaded when they are needed.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' }, environments: { prerender: { resolve: { noExternal: ['lunr'] } } } },
  // A build says a line for every page, which takes as long as rendering it.
  logger: logHandlers.node({ level: 'warn' }),
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [hostFolder],
});
