/** Markdown (CommonMark and tables): headings make sections; raw HTML stays text; `**Ms Roe:** …` used throughout makes turns. */
import type { OfficialDocument } from '../../model/documents.ts';
import type { Importer, ImportInput, ImportProblem, ImportResult, RecordFacts } from '../importer.ts';
import { makeError, makeWarning } from '../problems.ts';
import { toIsoDay } from '../transcript/days.ts';
import { listLabels, splitLabel } from '../transcript/labels.ts';
import { UnitList } from '../transcript/unit-list.ts';
import { listBlocks, type MarkdownBlock } from './blocks.ts';

/** Longest text that is read, in UTF-16 units. */
const LONGEST_TEXT = 8 * 1024 * 1024;

export const markdownImporter: Importer = { format: 'markdown', recognizes, importText };

function recognizes({ file }: ImportInput): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

function importText(input: ImportInput): ImportResult {
  const { file } = input;
  if (input.text.length > LONGEST_TEXT) {
    const message = `the file has ${input.text.length} characters, ${LONGEST_TEXT} are allowed`;
    return { problems: [makeError({ file, line: 1 }, { code: 'too-large', message, hint: 'Part it' })] };
  }
  const { head, body } = partFrontMatter(input.text);
  const blocks = listBlocks(body);
  const units = buildUnits(blocks);
  if (units.length === 0) {
    return {
      problems: [
        makeError({ file, line: 1 }, { code: 'no-text', message: 'the file holds no word', hint: 'Take the file again from its source' }),
      ],
    };
  }
  const facts = buildFacts(head, blocks, units);
  const document: OfficialDocument = {
    format: 'markdown',
    title: facts.title ?? file,
    ...(facts.date === undefined ? {} : { date: facts.date }),
    language: readField(head, 'lang(?:uage)?')?.match(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)?.[0] ?? 'und',
    identifiers: {},
    units,
  };
  return { document, facts, problems: listProblems(input, head) };
}

/** YAML between `---` lines at the top is data about the text; only its title and date are used. */
function partFrontMatter(text: string): { head: string; body: string } {
  if (!text.startsWith('---\n')) return { head: '', body: text };
  const end = text.indexOf('\n---\n', 3);
  return end < 0 ? { head: '', body: text } : { head: text.slice(4, end + 1), body: text.slice(end + 5) };
}

function readField(head: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]*(.{1,400})$`, 'm').exec(head)?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2');
}

function buildUnits(blocks: readonly MarkdownBlock[]): OfficialDocument['units'] {
  const labels = listLabels(blocks.flatMap(({ level, texts }) => (level === undefined ? texts : [])));
  const units = new UnitList();
  const levels: number[] = [];
  let isOpen = false;
  for (const { level, texts } of blocks) {
    const [first = ''] = texts;
    if (level !== undefined) {
      while ((levels.at(-1) ?? 0) >= level) levels.pop();
      units.add({ type: 'section', depth: levels.length, heading: first, paragraphs: [] });
      levels.push(level);
      isOpen = true;
      continue;
    }
    const labelled = splitLabel(first, labels);
    if (labelled !== undefined) {
      units.add({ type: 'turn', depth: levels.length, speaker: labelled.speaker, paragraphs: [labelled.text, ...texts.slice(1)] });
      isOpen = true;
    } else if (isOpen) units.append(texts);
    else units.add({ type: 'paragraph', depth: levels.length, paragraphs: texts });
  }
  return units.build();
}

function buildFacts(head: string, blocks: readonly MarkdownBlock[], units: OfficialDocument['units']): RecordFacts {
  const title = readField(head, 'title') ?? blocks.find(({ level }) => level === 1)?.texts[0];
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})\b/.exec(readField(head, 'date') ?? '') ?? [];
  const date = toIsoDay(Number(year), Number(month), Number(day));
  return {
    kind: units.some(({ type }) => type === 'turn') ? 'hearings' : 'actions',
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    bodies: [],
    people: [],
    stages: [],
    identifiers: {},
  };
}

function listProblems({ file }: ImportInput, head: string): ImportProblem[] {
  if (head === '') return [];
  const message = 'the front matter was read for title, date and language only';
  return [makeWarning({ file, line: 1 }, { code: 'front-matter', message, hint: 'Write what else it says into the record by hand' })];
}
