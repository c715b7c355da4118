/** `npm run record -- schema`: JSON Schema of the front matter, for editors. */
import path from 'node:path';
import { buildJsonSchemas } from '../../corpus/json-schema.ts';
import { suggestWord } from '../../text/spelling.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import type { Subcommand } from './subcommand.ts';
import { replaceFile } from './write-content.ts';

const HELP = `npm run record -- schema [KIND] [options]

Prints the JSON Schema of the front matter of a kind, or of all kinds as one object by folder. With --out, writes
DIR/KIND.schema.json, to which an editor's YAML support can be pointed.

  --out DIR   write one file a kind
  --json      the same: the output is JSON
  --help      print this
`;

export const printSchema: Subcommand = { name: 'schema', call: 'schema [KIND]', says: 'print the JSON Schema of the front matter', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: { out: { type: 'string' } } as const, words: [0, 1] }, args);
  if (typeof line === 'number') return line;
  const [kind] = line.positionals;
  const schemas = buildJsonSchemas();
  if (kind !== undefined && !schemas.has(kind)) {
    console.error(`"${kind}" is not a kind. ${suggestWord(kind, schemas.keys(), `Use ${[...schemas.keys()].join(', ')}.`)}`);
    return 2;
  }
  const chosen = [...schemas].filter(([folder]) => kind === undefined || folder === kind);
  const { out } = line.values;
  if (out === undefined) {
    console.log(JSON.stringify(kind === undefined ? Object.fromEntries(chosen) : chosen[0]?.[1], null, 2));
    return 0;
  }
  for (const [folder, schema] of chosen) await replaceFile(path.join(out, `${folder}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`Wrote ${chosen.length === 1 ? '1 schema' : `${chosen.length} schemas`} into ${out}.`);
  return 0;
}
