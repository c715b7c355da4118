/** `npm run record -- import`: an official document becomes a stored text beside a record, or the draft of a new record. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readContent } from '../../build/read-content.ts';
import { readSettings } from '../../build/settings.ts';
import { LONGEST_NAME, placeOf } from '../../corpus/content-file.ts';
import { parseRecordDate } from '../../corpus/edtf-date.ts';
import { parseCorpus } from '../../corpus/parse-corpus.ts';
import { LONGEST_ID, SLUG } from '../../corpus/schemas/fields.ts';
import { IMPORT_FORMATS, importDocument } from '../../importers/importers.ts';
import { KIND_IDS } from '../../model/kinds.ts';
import { formatProblem } from '../../model/problem.ts';
import { suggestWord } from '../../text/spelling.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import { type ImportPlan, type ImportWish, PlanError, planImport } from './import-plan.ts';
import { formatReport, type ImportReport, reportImport } from './import-report.ts';
import { fetchSource, isAddress, readSourceFile } from './read-source.ts';
import type { Subcommand } from './subcommand.ts';
import { diskPath, replaceFile } from './write-content.ts';

const HELP = `npm run record -- import FILE|ADDRESS [options]

Imports an official document: recognizes its format, says what it found, and writes its text beside a record
(content/documents/RECORD/NAME.ndjson). Without --record it drafts a new record from what the document says of itself:
title, date, bodies, people, stages, official numbers. The draft is to be completed; "npm run check" says what is missing.
An ADDRESS begins with https://. What is there already is not written over.

  --format F     what the file is, where it is not recognized: ${IMPORT_FORMATS.join(', ')}
  --record ID    the record beside which the text stands
  --name NAME    name of the text within its record (default: the version that it says, else text)
  --draft KIND   kind of the new record (default: by the format)
  --id ID        id of the new record, such as 2013-11-11-short-words (default: made of date and title)
  --date DATE    date of the text, and of a new record (default: the date that the document says)
  --force        write over the text or the untouched draft that is there; never over a record on which somebody has worked
  --json         print what was found and written as JSON
  --help         print this
`;

const OPTIONS = {
  format: { type: 'string' },
  record: { type: 'string' },
  name: { type: 'string' },
  draft: { type: 'string' },
  id: { type: 'string' },
  date: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

export const importSource: Subcommand = { name: 'import', call: 'import FILE', says: 'import an official document', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: OPTIONS, words: [1, 1] }, args);
  if (typeof line === 'number') return line;
  const [word = ''] = line.positionals;
  const format = IMPORT_FORMATS.find((known) => known === line.values.format);
  const kind = KIND_IDS.find((known) => known === line.values.draft);
  const { record, name, id, date } = line.values;
  const mistake = findMistake({ ...line.values, isFormat: format !== undefined, isKind: kind !== undefined });
  if (mistake !== undefined) return fail(mistake, 2);
  const source = isAddress(word) ? await fetchSource(word) : await readSourceFile(word);
  const imported = importDocument(source.bytes, source.name, format);
  for (const problem of imported.problems) console.error(`${problem.severity === 'error' ? '' : 'warning: '}${formatProblem(problem)}`);
  if (imported.problems.some(({ severity }) => severity === 'error')) return fail(`Nothing was imported from ${source.name}.`, 1);
  const { contentDir, today } = readSettings(process.env, Date.now());
  const { files, unreadable } = await readContent(contentDir);
  const { corpus } = parseCorpus(files, { today, unreadable });
  const wish: ImportWish = {
    ...(record === undefined ? {} : { record }),
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(id === undefined ? {} : { id }),
    ...(date === undefined ? {} : { date }),
  };
  try {
    const plan = planImport(imported, source, wish, { corpus, records: listRecords([...files.map(({ file }) => file), ...unreadable]) });
    const { written, notes } = await writePlan(plan, contentDir, line.values.force);
    print(reportImport(imported, source, { ...plan, notes: [...plan.notes, ...notes] }, written), line.values.json);
    return 0;
  } catch (error) {
    if (error instanceof PlanError) return fail(error.message, 1);
    throw error;
  }
}

/** Ids of all records that have a file, also of drafts that are not complete. */
function listRecords(files: readonly string[]): readonly string[] {
  const places = files.map((file) => placeOf(file, () => undefined));
  return places.flatMap((place) => (place?.type === 'record' ? [place.id] : []));
}

interface Given {
  readonly format?: string | undefined;
  readonly record?: string | undefined;
  readonly name?: string | undefined;
  readonly draft?: string | undefined;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly isFormat: boolean;
  readonly isKind: boolean;
}

/** What is wrong with the call. Ids and names become paths: only what is an id may pass. */
function findMistake({ format, record, name, draft, id, date, isFormat, isKind }: Given): string | undefined {
  if (format !== undefined && !isFormat)
    return `"${format}" is not a format. ${suggestWord(format, IMPORT_FORMATS, `Use ${IMPORT_FORMATS.join(', ')}.`)}`;
  if (draft !== undefined && !isKind) return `"${draft}" is not a kind. ${suggestWord(draft, KIND_IDS, `Use ${KIND_IDS.join(', ')}.`)}`;
  if (draft !== undefined && record !== undefined) return '--draft and --record exclude each other: a text stands beside one record.';
  if (id !== undefined && record !== undefined) return '--id and --record exclude each other: a text stands beside one record.';
  const wrong = [record, id].find((word) => word !== undefined && (!SLUG.test(word) || word.length > LONGEST_ID));
  if (wrong !== undefined) return `"${wrong}" is not the id of a record.`;
  if (name !== undefined && (!SLUG.test(name) || name.length > LONGEST_NAME))
    return `"${name}" is not a name. Small letters, digits and single hyphens, at most ${LONGEST_NAME}.`;
  if (date !== undefined && parseRecordDate(date) === undefined) return `"${date}" is not a date. Write 2013, 2013-11 or 2013-11-11.`;
  return undefined;
}

interface Written {
  /** Not those that were there with the same text. */
  readonly written: readonly string[];
  readonly notes: readonly string[];
}

/** All files are looked at before the first is written. */
async function writePlan({ files }: ImportPlan, contentDir: string, force: boolean): Promise<Written> {
  const there = await Promise.all(files.map(({ file }) => readIfThere(diskPath(contentDir, file))));
  const changed = files.filter(({ text }, index) => there[index] !== text);
  for (const [index, { file, text }] of files.entries()) guardRecord(file, there[index], text);
  const taken = files.filter(({ text }, index) => there[index] !== undefined && there[index] !== text);
  if (taken.length > 0 && !force) {
    const names = taken.map(({ file }) => file).join(', ');
    throw new PlanError(`${names} is there already, with another text. Give --force to write over it, or another --name.`);
  }
  for (const { file, text } of changed) await replaceFile(diskPath(contentDir, file), text);
  return { written: changed.map(({ file }) => file), notes: files.flatMap(({ text }, index) => describeGone(there[index], text)) };
}

/** A record on which somebody has worked is never written over; a draft is, as long as its label and its summary are empty. */
function guardRecord(file: string, before: string | undefined, after: string): void {
  if (!file.endsWith('.md') || before === undefined || before === after || isUntouched(before)) return;
  const id = path.basename(file, '.md');
  throw new PlanError(
    `${file} is a record on which somebody has worked: it is not written over, --force or not. ` +
      `Give --record ${id} to put the text beside it; to draft it anew, move the file away first.`,
  );
}

function isUntouched(record: string): boolean {
  return /^label: ?(?:""|'')?$/m.test(record) && /^summary: ?(?:""|''|>-)?$(?!\n +\S)/m.test(record);
}

/** Ids are addresses that others may have linked to. */
function describeGone(before: string | undefined, after: string): readonly string[] {
  const idsOf = (text: string) => new Set([...text.matchAll(/^\{"id":"([^"]+)"/gm)].map(([, id]) => id ?? ''));
  const [old, now] = [idsOf(before ?? ''), idsOf(after)];
  const gone = [...old].filter((id) => !now.has(id));
  if (gone.length === 0) return [];
  const shown = gone.slice(0, MOST_SHOWN).join(', ');
  return [
    `${gone.length} units of the old text are gone, and their addresses with them: ${shown}${gone.length > MOST_SHOWN ? ', …' : ''}.`,
  ];
}

const MOST_SHOWN = 12;

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function print(report: ImportReport, asJson: boolean): void {
  console.log(asJson ? JSON.stringify(report) : formatReport(report));
}

function fail(message: string, code: 1 | 2): ExitCode {
  console.error(message);
  return code;
}
