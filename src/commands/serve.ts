/** `npm run serve`: serves the built site with the headers that a host would send. */
import { statSync } from 'node:fs';
import { startServer } from '../build/serve.ts';
import { normalizeBase } from '../build/settings.ts';
import { type ExitCode, parseCommandLine, runCommand } from './command-line.ts';

const HELP = `npm run serve -- [options]

Serves a built site with the headers of its _headers file, until it is stopped.

  --root DIR    folder of the built site (default: dist)
  --base PATH   path under which it is mounted (default: BASE_PATH or /)
  --port N      port (default: 4321; 0 takes a free one)
  --host NAME   address to listen on (default: 127.0.0.1, which only this machine reaches)
  --json        print the address as JSON
  --help        print this

Exit code: 0 when stopped, 1 when it cannot serve, 2 when it is called wrongly.
`;

const OPTIONS = {
  root: { type: 'string', default: 'dist' },
  base: { type: 'string' },
  port: { type: 'string', default: '4321' },
  host: { type: 'string' },
} as const;

await runCommand(main);

async function main(): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS }, process.argv.slice(2));
  if (typeof line === 'number') return line;
  const { root = 'dist', base, port: portText = '', host, json } = line.values;
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) return fail(2, `--port ${portText}: not a port. Use a number from 0 to 65535.`);
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats === undefined) return fail(1, `${root}: no such folder. Run "npm run build" first.`);
  if (!stats.isDirectory()) return fail(2, `${root} is a file. Name the folder of a built site.`);
  const options = { root, base: normalizeBase(base ?? process.env['BASE_PATH'] ?? ''), port };
  try {
    const { url } = await startServer(host === undefined ? options : { ...options, host });
    console.log(json ? JSON.stringify({ url }) : `Serving ${root} at ${url}  (Ctrl+C stops)`);
    return 0;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return fail(1, `Port ${port} is taken by another program. Stop it, or choose another with --port.`);
  }
}

function fail(code: 1 | 2, message: string): ExitCode {
  process.stderr.write(`${message}\n`);
  return code;
}
