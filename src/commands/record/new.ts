/** `npm run record -- new KIND`: a new file, with the fields that its kind needs. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from '../../build/settings.ts';
import { datePrefix } from '../../corpus/build-record.ts';
import { placeOf } from '../../corpus/content-file.ts';
import { type DraftKind, formatDraft } from '../../corpus/draft.ts';
import { parseRecordDate } from '../../corpus/edtf-date.ts';
import { ENTITY_KIND_IDS, isKind, KIND_IDS } from '../../model/kinds.ts';
import { slugOf } from '../../text/slug.ts';
import { suggestWord } from '../../text/spelling.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import type { Subcommand } from './subcommand.ts';
import { diskPath } from './write-content.ts';

const FOLDERS: readonly DraftKind[] = [...KIND_IDS, ...ENTITY_KIND_IDS, 'threads'];

const HELP = `npm run record -- new KIND --title TEXT [options]

Writes a new file into content/KIND/, with the fields that the kind needs; "npm run check" says what is to be filled in.
KIND is one of ${FOLDERS.join(', ')}.

  --title TEXT   title of the record or thread, name of the person, organization or programme
  --date DATE    date of the record: 2013, 2013-11, 2013-11-11, … (default: the date in --id, else today)
  --id ID        file name without .md (default: made from date and title)
  --json         print {"file": …}
  --help         print this
`;

const OPTIONS = { title: { type: 'string' }, date: { type: 'string' }, id: { type: 'string' } } as const;

export const newRecord: Subcommand = { name: 'new', call: 'new KIND', says: 'write a new file with the fields of its kind', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS, words: [1, 1] }, args);
  if (typeof line === 'number') return line;
  const [word = ''] = line.positionals;
  const kind = FOLDERS.find((known) => known === word);
  if (kind === undefined) return fail(`"${word}" is not a kind. ${suggestWord(word, FOLDERS, `Use ${FOLDERS.join(', ')}.`)}`);
  const { title = '', id: givenId, date: givenDate } = line.values;
  const { contentDir, builtAt } = readSettings(process.env, Date.now());
  const date = givenDate ?? /^\d{4}(-\d\d){0,2}(?=-)/.exec(givenId ?? '')?.[0] ?? builtAt.slice(0, 10);
  const parsedDate = parseRecordDate(date);
  if (parsedDate === undefined) return fail(`"${date}" is not a date. Write 2013, 2013-11 or 2013-11-11.`);
  const slug = slugOf(title);
  if (givenId === undefined && slug === '') {
    const why = title === '' ? 'Give --title or --id' : `"${title}" has no letters from a to z. Give --id`;
    return fail(`${why}: the file needs a name.`);
  }
  const id = givenId ?? (isKind(kind) ? `${datePrefix(parsedDate)}-${slug}` : slug);
  const file = `content/${kind}/${id}.md`;
  const mistakes: string[] = [];
  placeOf(file, (_place, { message, hint }) => mistakes.push(`${message}. ${hint}.`));
  if (mistakes.length > 0) return fail(mistakes.join('\n'));
  const onDisk = diskPath(contentDir, file);
  await mkdir(path.dirname(onDisk), { recursive: true });
  // A file that is there is never written over.
  const isWritten = await writeFile(onDisk, formatDraft(kind, { title, date }), { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
  if (!isWritten) return fail(`${file} is there already. Work on that one, or give the new one another --title or --id.`, 1);
  console.log(line.values.json ? JSON.stringify({ file }) : `Wrote ${file}. Fill it in; "npm run check" says what is missing.`);
  return 0;
}

function fail(message: string, code: 1 | 2 = 2): ExitCode {
  console.error(message);
  return code;
}
