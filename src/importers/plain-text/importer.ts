/** Text without markup: blank lines part paragraphs; labels used throughout, such as `Ms Roe: …`, make turns. */
import type { IsoDay } from '../../model/dates.ts';
import type { OfficialDocument } from '../../model/documents.ts';
import type { Importer, ImportInput, ImportResult } from '../importer.ts';
import { makeError } from '../problems.ts';
import { parsePrintedDays } from '../transcript/days.ts';
import { listLabels, splitLabel } from '../transcript/labels.ts';
import { UnitList } from '../transcript/unit-list.ts';

/** A first line is the title where it is at most so long, in UTF-16 units. */
const LONGEST_TITLE = 160;
/** Lines in which a day that stands alone is that of the document. */
const HEAD_LINES = 40;

export const plainTextImporter: Importer = { format: 'plain-text', recognizes, importText };

function recognizes({ file, text }: ImportInput): boolean {
  return /\.(?:txt|text)$/i.test(file) && !/^\s*</.test(text.slice(0, 65_536));
}

function importText(input: ImportInput): ImportResult {
  const { file, text } = input;
  const paragraphs = listParagraphs(text);
  const [first] = paragraphs;
  if (first === undefined) {
    return {
      problems: [
        makeError({ file, line: 1 }, { code: 'no-text', message: 'the file holds no word', hint: 'Take the file again from its source' }),
      ],
    };
  }
  const units = buildUnits(
    paragraphs.map(({ text: words }) => words),
    listLabels(paragraphs.map(({ text: words }) => words)),
  );
  const isSpoken = units.some(({ type }) => type === 'turn');
  const title = first.lines === 1 && first.text.length <= LONGEST_TITLE && !/[.;,]$/.test(first.text) ? first.text : undefined;
  const date = readDay(text);
  const document: OfficialDocument = {
    format: 'plain-text',
    title: title ?? file,
    ...(date === undefined ? {} : { date }),
    language: 'und',
    identifiers: {},
    units,
  };
  const facts = {
    kind: isSpoken ? ('hearings' as const) : ('actions' as const),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    bodies: [],
    people: [],
    stages: [],
    identifiers: {},
  };
  return { document, facts, problems: [] };
}

interface Paragraph {
  readonly text: string;
  /** How many lines it stood on. */
  readonly lines: number;
}

/** Paragraphs, white space folded; where labels are used throughout, each labelled line begins one. */
function listParagraphs(text: string): Paragraph[] {
  const lines = text.split(/\n|\f/).map((line) => line.replace(/\s+/gu, ' ').trim());
  const labels = listLabels(lines);
  const paragraphs: Paragraph[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ text: open.join(' '), lines: open.length });
    open = [];
  };
  for (const line of lines) {
    if (line === '') {
      close();
      continue;
    }
    if (splitLabel(line, labels) !== undefined) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

function buildUnits(paragraphs: readonly string[], labels: ReadonlySet<string>): OfficialDocument['units'] {
  const units = new UnitList();
  let isSpoken = false;
  for (const text of paragraphs) {
    const labelled = splitLabel(text, labels);
    if (labelled !== undefined) units.add({ type: 'turn', depth: 0, speaker: labelled.speaker, paragraphs: [labelled.text] });
    else if (isSpoken) units.append([text]);
    else units.add({ type: 'paragraph', depth: 0, paragraphs: [text] });
    isSpoken ||= labelled !== undefined;
  }
  return units.build();
}

/** A day that stands alone on a line of the head: `29 January 2014`, `January 29, 2014`, `2014-01-29`. */
function readDay(text: string): IsoDay | undefined {
  const lines = text
    .slice(0, 20_000)
    .split('\n', HEAD_LINES)
    .map((line) => line.trim());
  for (const line of lines) {
    if (line.length > 40) continue;
    const iso = /^(\d{4}-\d{2}-\d{2})$/.exec(line)?.[1];
    const turned = line.replace(/^(\D*)(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Z][a-z]+),? (\d{4})$/, '$1$3 $2, $4');
    const [day] = iso === undefined ? parsePrintedDays(turned) : [iso];
    if (day !== undefined) return day;
  }
  return undefined;
}
