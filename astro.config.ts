import { defineConfig } from 'astro/config';

/** `SITE_URL` and `BASE_PATH` say where the site will live; `OUT_DIR` is set by the build command, which renames it to `dist/` when all is well. */
const base = process.env['BASE_PATH'] ?? '/';

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  outDir: process.env['OUT_DIR'] ?? './dist',
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  // The content policy allows neither inline scripts nor inline styles.
  build: { inlineStylesheets: 'never', format: 'directory' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  prefetch: false,
});
