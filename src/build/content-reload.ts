/** In development: a change in `content/` shows in the browser at once, and problems as an overlay that names them all. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { ContentProblemsError, loadContent } from './content.ts';
import type { Settings } from './settings.ts';

/** Editors write a file in several steps. */
const SETTLE_MS = 80;

export interface ReloadSettings {
  readonly settings: () => Settings;
  /** Called with what changed for the better or worse; the message is empty where the content has no problems. */
  readonly say: (message: string) => void;
}

/** `loadSite` looks for changes itself (`WATCH_CONTENT`); this tells Astro's list of addresses and the browser. */
export function contentReload(options: ReloadSettings): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [makePlugin(options)] } });
      },
    },
  };
}

function makePlugin({ settings, say }: ReloadSettings): Plugin {
  return {
    name: 'content-reload',
    configureServer(server) {
      const { contentDir } = settings();
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(contentDir);
      server.watcher.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(`${contentDir}${path.sep}`)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void reload(server, settings(), say), SETTLE_MS);
      });
    },
  };
}

async function reload(server: ViteDevServer, { contentDir, today }: Settings, say: (message: string) => void): Promise<void> {
  const { problems } = await loadContent(contentDir, today);
  for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
  if (problems.length === 0) {
    say('');
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    return;
  }
  const { message } = new ContentProblemsError(problems);
  say(message);
  server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } });
}
