/** `npm run record -- move OLD NEW`: another address, and the old one leads there. */
import { rename, stat } from 'node:fs/promises';
import { loadContent } from '../../build/content.ts';
import { readContent } from '../../build/read-content.ts';
import { readSettings } from '../../build/settings.ts';
import { REDIRECTS_FILE } from '../../corpus/check-published.ts';
import { addRedirect, type Move, mendRedirects, moveReferences } from '../../corpus/move.ts';
import { formatReference, parseReference } from '../../corpus/reference.ts';
import { formatProblem, type Problem } from '../../model/problem.ts';
import type { RecordRef } from '../../model/record.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import type { Subcommand } from './subcommand.ts';
import { diskPath, replaceFile } from './write-content.ts';

const HELP = `npm run record -- move OLD NEW [options]

Gives a record, or a passage (record#p3), another address: the file and its documents take their new name, everything in content/ that names
the old address names the new one, and an address that was published is redirected in content/redirects.yaml.
Where NEW exists already, OLD is only redirected to it: take the old file or passage away yourself. Problems of the content that were not
there before are printed.

  --json   print {"from": …, "to": …, "changed": […], "redirected": true|false}
  --help   print this

Exit code: 0 when it is moved, 1 when it is not or the content has new problems, 2 when it is called wrongly.
`;

export const moveRecord: Subcommand = { name: 'move', call: 'move OLD NEW', says: 'give another address and redirect the old one', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {}, words: [2, 2] }, args);
  if (typeof line === 'number') return line;
  const [from, to] = line.positionals.map(parseReference);
  if (from === undefined || to === undefined) return fail('An address is that of a record, or record#p3.', 2);
  if (formatReference(from) === formatReference(to)) return fail('The two addresses are the same.', 2);
  const { contentDir, today } = readSettings(process.env, Date.now());
  const { corpus, published, problems } = await loadContent(contentDir, today);
  const { files } = await readContent(contentDir);
  const fileOf = (ref: RecordRef) => files.find(({ file }) => file.endsWith(`/${ref.record}.md`))?.file;
  const entry = published.get(from.record);
  const wasPublished = from.passage === undefined ? entry !== undefined : entry?.passages.includes(from.passage) === true;
  const oldFile = from.passage === undefined ? fileOf(from) : undefined;
  const newFile = fileOf(to);
  if (newFile === undefined && (oldFile === undefined || to.passage !== undefined)) {
    return fail(`There is no record "${oldFile === undefined ? from.record : to.record}".`, 1);
  }
  if (from.passage !== undefined && corpus.recordById.get(to.record)?.passages.every(({ id }) => id !== to.passage) === true) {
    return fail(`There is no passage ${formatReference(to)}.`, 1);
  }
  const changed = await writeMove({ from, to }, { contentDir, wasPublished });
  if (oldFile !== undefined && newFile === undefined) {
    await renameFile(oldFile, to.record, contentDir);
    await renameDocuments(from.record, to.record, contentDir);
  }
  const report = { from: formatReference(from), to: formatReference(to), changed, redirected: wasPublished };
  console.log(line.values.json ? JSON.stringify(report) : formatMove(report));
  const made = selectNew((await loadContent(contentDir, today)).problems, problems, { from, to });
  for (const problem of made) console.error(formatProblem(problem));
  return made.length === 0 ? 0 : 1;
}

/** Problems that were not there before the move, under whatever name. */
function selectNew(after: readonly Problem[], before: readonly Problem[], { from, to }: Move): readonly Problem[] {
  const nameOf = ({ file, path, code, message }: Problem) => `${file} ${path} ${code} ${message}`.replaceAll(from.record, to.record);
  const known = new Set(before.map(nameOf));
  return after.filter((problem) => !known.has(nameOf(problem)));
}

async function writeMove(
  move: Move,
  { contentDir, wasPublished }: { contentDir: string; wasPublished: boolean },
): Promise<readonly string[]> {
  const { files } = await readContent(contentDir);
  const moved = moveReferences(files, move);
  for (const { file, text } of moved) await replaceFile(diskPath(contentDir, file), text);
  const redirects = files.find(({ file }) => file === REDIRECTS_FILE)?.text ?? '';
  // What was never published may still be where a published address leads.
  const mended = wasPublished ? addRedirect(redirects, move) : mendRedirects(redirects, move);
  if (mended !== redirects) await replaceFile(diskPath(contentDir, REDIRECTS_FILE), mended);
  return moved.map(({ file }) => file);
}

async function renameFile(file: string, id: string, contentDir: string): Promise<void> {
  const target = diskPath(contentDir, file.replace(/[^/]+$/, `${id}.md`));
  const isFree = await stat(target).then(
    () => false,
    () => true,
  );
  if (!isFree) throw new Error(`Internal: ${target} is there already`);
  await rename(diskPath(contentDir, file), target);
}

/** Official texts stand in a folder with the record's id. */
async function renameDocuments(from: string, to: string, contentDir: string): Promise<void> {
  const folder = (record: string) => diskPath(contentDir, `content/documents/${record}`);
  try {
    await rename(folder(from), folder(to));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function formatMove({
  from,
  to,
  changed,
  redirected,
}: {
  from: string;
  to: string;
  changed: readonly string[];
  redirected: boolean;
}): string {
  const redirect = redirected ? `redirected in ${REDIRECTS_FILE}` : 'not redirected, because it was never published';
  return [`${from} is ${to}: ${redirect}.`, ...changed.map((file) => `  changed ${file}`)].join('\n');
}

function fail(message: string, code: 1 | 2): ExitCode {
  console.error(message);
  return code;
}
