/** `npm run dev`: Astro's development server, which also watches the content. */
import { dev } from 'astro';
import { logHandlers } from 'astro/config';
import { contentReload } from '../build/content-reload.ts';
import { readSettings } from '../build/settings.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm run dev -- [options]

Serves the site while it is written: a change of code or content shows at once, and problems of the content
are shown in the browser, all of them.

  --port N      port (default: 4321)
  --host NAME   address to listen on (default: localhost)
  --json        print the address as JSON
  --help        print this

Exit code: 0 when stopped, 1 when it cannot serve, 2 when it is called wrongly.
`;

const OPTIONS = { port: { type: 'string', default: '4321' }, host: { type: 'string' } } as const;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { port = '4321', host, json } = line.values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    console.error(`--port ${port}: not a port. Use a number from 0 to 65535.`);
    return 2;
  }
  process.env['WATCH_CONTENT'] = '1';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const say = (message: string) => console.log(message === '' ? 'The content has no problems.' : message);
  const server = await dev({
    server: { port: Number(port), host: host ?? false },
    integrations: [contentReload({ settings: () => readSettings(process.env, Date.now()), say })],
    logger: logHandlers.node({ level: 'info' }),
    ...(json ? { logLevel: 'silent' } : {}),
  });
  const { site } = readSettings(process.env, Date.now());
  const url = `http://localhost:${server.address.port}${site.base}`;
  console.log(json ? JSON.stringify({ url }) : `Writing at ${url}  (Ctrl+C stops)`);
  return 0;
}
