/** `npm run serve`: serves the built site with the headers that a host would send. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startServer } from '../build/serve.ts';

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
  base: { type: 'string', default: process.env['BASE_PATH'] ?? '/' },
  port: { type: 'string', default: '4321' },
  host: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await main();

async function main(): Promise<void> {
  const values = parseOptions();
  if (values === undefined) return;
  if (values.help) return void process.stdout.write(HELP);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return fail(2, `--port ${values.port}: not a port. Use a number from 0 to 65535.`);
  if (!existsSync(values.root)) return fail(1, `${values.root}: no such folder. Run "npm run build" first.`);
  const base = `/${values.base}/`.replace(/\/+/g, '/');
  try {
    const server = await startServer({ root: values.root, base, port, ...(values.host === undefined ? {} : { host: values.host }) });
    console.log(values.json ? JSON.stringify({ url: server.url }) : `Serving ${values.root} at ${server.url}  (Ctrl+C stops)`);
  } catch (error) {
    fail(1, formatStartError(error, port));
  }
}

function parseOptions() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    fail(2, `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return undefined;
  }
}

function formatStartError(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return taken ? `Port ${port} is taken by another program. Stop it, or choose another with --port.` : error.message;
}

function fail(code: 1 | 2, message: string): void {
  process.exitCode = code;
  process.stderr.write(`${message}\n`);
}
