/**
 * Bundles a script of `src/browser` that must stand at a fixed address or must be a classic script: other
 * people's pages load it, and a module would need CORS inside a sandbox. Everything else is bundled by Astro.
 */
import path from 'node:path';
import { build } from 'esbuild';

const bundled = new Map<string, Promise<string>>();

/** The minified classic script; `entry` is relative to `src/browser`. Kept for the rest of the build. */
export function bundleScript(entry: string): Promise<string> {
  const known = process.env['WATCH_CONTENT'] === undefined ? bundled.get(entry) : undefined;
  const script = known ?? bundle(entry);
  bundled.set(entry, script);
  return script;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [path.resolve('src/browser', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`Internal: bundling ${entry} gave no file`);
  return file.text;
}
