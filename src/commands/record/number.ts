/** `npm run record -- number FILE`: ids for the passages that have none. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { loadContent } from '../../build/content.ts';
import { readSettings } from '../../build/settings.ts';
import { numberText } from '../../corpus/number-text.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import type { Subcommand } from './subcommand.ts';
import { replaceFile } from './write-content.ts';

const HELP = `npm run record -- number FILE [options]

Gives the next free ids to the paragraphs and turns of FILE that have none. Ids that are there, or were once published, are not
given again.

  --json   print {"file": …, "added": […]}
  --help   print this
`;

export const numberFile: Subcommand = { name: 'number', call: 'number FILE', says: 'give ids to passages that have none', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {}, words: [1, 1] }, args);
  if (typeof line === 'number') return line;
  const [file = ''] = line.positionals;
  const stats = await stat(file).catch(() => undefined);
  if (stats?.isFile() !== true) {
    console.error(`${file}: there is no such file. Name a file of content/, such as content/statements/2013-11-11-short-words.md.`);
    return 2;
  }
  const text = await readFile(file, 'utf8');
  const { contentDir, today } = readSettings(process.env, Date.now());
  const { published } = await loadContent(contentDir, today);
  const numbered = numberText(text, published.get(path.basename(file, '.md'))?.passages ?? []);
  if (numbered === undefined) {
    console.error(`${file}: the front matter cannot be read. "npm run check" says where.`);
    return 1;
  }
  if (numbered.added.length > 0) await replaceFile(file, numbered.text);
  const said = numbered.added.length === 0 ? 'every passage has an id' : `gave ${numbered.added.join(', ')}`;
  console.log(line.values.json ? JSON.stringify({ file, added: numbered.added }) : `${file}: ${said}.`);
  return 0;
}
