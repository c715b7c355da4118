/** `npm run record -- show ID`: a record and its links, from both ends. */
import { loadContent } from '../../build/content.ts';
import { readSettings } from '../../build/settings.ts';
import { formatReference } from '../../corpus/reference.ts';
import type { Corpus } from '../../model/corpus.ts';
import { formatRecordDate } from '../../model/dates.ts';
import type { CorpusRecord, Link } from '../../model/record.ts';
import { RELATIONS } from '../../model/relations.ts';
import { suggestWord } from '../../text/spelling.ts';
import { type ExitCode, parseCommandLine } from '../command-line.ts';
import type { Subcommand } from './subcommand.ts';

const HELP = `npm run record -- show ID [options]

Prints a record with its passages, its own links, and the links of other records that lead to it.

  --json   print {"record": …, "links": […], "linksTo": […]}
  --help   print this
`;

export const showRecord: Subcommand = { name: 'show', call: 'show ID', says: 'print a record with its links both ways', run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const line = parseCommandLine({ help: HELP, options: {}, words: [1, 1] }, args);
  if (typeof line === 'number') return line;
  const [id = ''] = line.positionals;
  const { contentDir, today } = readSettings(process.env, Date.now());
  const { corpus } = await loadContent(contentDir, today);
  const record = corpus.recordById.get(id);
  if (record === undefined) {
    console.error(`No record "${id}". ${suggestWord(id, corpus.recordById.keys(), 'The id is the file name without .md.')}`);
    return 1;
  }
  const linksTo = corpus.linksTo.get(id) ?? [];
  console.log(line.values.json ? JSON.stringify({ record, links: record.links, linksTo }, null, 2) : formatRecord(record, linksTo, corpus));
  return 0;
}

function formatRecord(record: CorpusRecord, linksTo: readonly Link[], corpus: Corpus): string {
  const passages = record.passages.map(({ id, text }) => `  ${id.padEnd(4)} ${cut(text.replaceAll('\n', ' '))}`);
  const own = record.links.map((link) => formatLink(RELATIONS[link.rel].name, link, corpus.recordById.get(link.to.record)));
  const others = linksTo.map((link) => formatLink(RELATIONS[link.rel].inverse, link, corpus.recordById.get(link.from.record)));
  return [
    `${record.title}\n${formatRecordDate(record.date, 'short')}  ${record.kind}/${record.id}  ${record.file}\n${record.summary}`,
    `Passages\n${passages.join('\n')}`,
    `It says\n${own.join('\n') || '  nothing of other records'}`,
    `Others say\n${others.join('\n') || '  nothing of it'}`,
  ].join('\n\n');
}

function formatLink(word: string, link: Link, other: CorpusRecord | undefined): string {
  const when = other === undefined ? '' : formatRecordDate(other.date, 'short');
  const sources = link.citations.map((citation) => citation.source).join(', ');
  return `  ${word} — ${other?.title ?? 'no such record'} (${when})\n    ${formatReference(link.from)} → ${formatReference(link.to)}\n    ${link.basis} [${sources}]`;
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
