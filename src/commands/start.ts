/** `npm start`: builds the site and serves it. */
import { createServer } from 'node:net';
import { type BuildReport, buildSite } from '../build/build-site.ts';
import { startServer } from '../build/serve.ts';
import { readSettings, type Settings } from '../build/settings.ts';
import { formatProblem } from '../model/problem.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm start -- [options]

Builds the site into dist/ and serves it until it is stopped (Ctrl+C).

  --port N      port (default: 4321; 0 takes a free one)
  --host NAME   address to listen on (default: 127.0.0.1, which only this machine reaches)
  --json        print the address as JSON
  --help        print this

SITE_URL, BASE_PATH, OUT_DIR and CONTENT_DIR are those of "npm run build"; SITE_URL is http://localhost:PORT where it is not set.
Exit code: 0 when stopped, 1 when it cannot build or serve, 2 when it is called wrongly.
`;

const OPTIONS = { port: { type: 'string', default: '4321' }, host: { type: 'string' } } as const;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { port: portText = '4321', host, json } = line.values;
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) {
    console.error(`--port ${portText}: not a port. Use a number from 0 to 65535.`);
    return 2;
  }
  const address = process.env['SITE_URL'] || `http://localhost:${port === 0 ? 4321 : port}`;
  const settings = readSettings({ ...process.env, SITE_URL: address }, Date.now());
  const taken = await describeTakenPort(port, host);
  if (taken !== undefined) {
    console.error(taken);
    return 1;
  }
  if (!json) console.log('Building the site …');
  const built = await build(settings);
  if (built === undefined) return 1;
  const { url } = await startServer({ root: settings.outDir, base: settings.site.base, port, ...(host === undefined ? {} : { host }) });
  console.log(json ? JSON.stringify({ url }) : formatWelcome(url, built.firstReads));
  return 0;
}

/** Said before the build, not after it. */
function describeTakenPort(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      resolve(`Cannot listen on port ${port}: ${error.message}. Stop the other program, or choose another with --port.`),
    );
    probe.listen(port, host ?? '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}

async function build(settings: Settings): Promise<BuildReport | undefined> {
  const result = await buildSite({ settings });
  if (result.status === 'problems') for (const problem of result.problems) console.error(formatProblem(problem));
  if (result.status === 'failed') console.error(result.output);
  return result.status === 'built' ? result : undefined;
}

function formatWelcome(url: string, firstReads: BuildReport['firstReads']): string {
  const width = Math.max(...firstReads.map(({ path }) => `${url}${path}`.length));
  const lines = firstReads.map(({ path, what }) => `  ${`${url}${path}`.padEnd(width)}  ${what}`);
  return `The Surveillance Record is at ${url}  (Ctrl+C stops)\n\nOpen first:\n${lines.join('\n')}`;
}
