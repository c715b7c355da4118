/** Verbatim reports of the European Parliament's plenary, in the HTML of its document server (doceo). */
import type { OfficialDocument } from '../../model/documents.ts';
import type { Importer, ImportInput, ImportProblem, ImportResult, NamedPerson, RecordFacts } from '../importer.ts';
import { makeError, makeWarning, quoteFragment } from '../problems.ts';
import { toIsoDay } from '../transcript/days.ts';
import { lowerName } from '../transcript/names.ts';
import { UnitList } from '../transcript/unit-list.ts';
import { mendEncoding } from './mend-encoding.ts';
import { type Report, type ReportPart, readReport } from './read-report.ts';

const DOCUMENT = /\bCRE-(\d{1,2})-(\d{4})-(\d{2})-(\d{2})(?!\d)/;

export const epPlenaryImporter: Importer = { format: 'ep-plenary', recognizes, importText };

function recognizes({ text }: ImportInput): boolean {
  const head = text.slice(0, 65_536);
  return /<html\b/i.test(head.slice(0, 4000)) && (/name="sipade-type"\s+content="CRE"/.test(head) || /doceo\/document\/CRE-\d/.test(head));
}

function importText(input: ImportInput): ImportResult {
  const { file } = input;
  if (!/<\/html>\s*$/i.test(input.text.slice(-400))) return { problems: [cutOff(input)] };
  const mended = mendEncoding(input.text);
  const report = readReport(mended.text);
  const units = buildUnits(report.parts);
  if (units.length === 0) {
    const hint = 'Take the page “Verbatim report of proceedings” of one day, in HTML';
    return { problems: [makeError({ file, line: 1 }, { code: 'no-text', message: 'the page has no paragraph of a report', hint })] };
  }
  const facts = buildFacts(report, input);
  const document: OfficialDocument = {
    format: 'ep-plenary',
    title: facts.title ?? file,
    ...(facts.date === undefined ? {} : { date: facts.date }),
    // Chapters stand in the language of the page, speeches in those they were held in; the page does not mark which.
    language: 'mul',
    identifiers: facts.identifiers,
    units: units.build(),
  };
  return { document, facts, problems: listProblems(input, mended, report) };
}

function buildUnits(parts: readonly ReportPart[]): UnitList {
  const units = new UnitList();
  let depth = 0;
  let isSpoken = false;
  for (const { is, text, number, speaker, isCentred, official } of parts) {
    if (is === 'chapter') {
      units.add({ type: 'section', depth: 0, ...(number === undefined ? {} : { number }), heading: text, paragraphs: [] });
      depth = 1;
      isSpoken = false;
    } else if (speaker !== undefined && speaker !== '') {
      units.add({ type: 'turn', depth, speaker, paragraphs: [text], ...(official === undefined ? {} : { official }) });
      isSpoken = true;
    } else if (isSpoken && !isCentred && is === 'paragraph') units.append([text]);
    else {
      units.add({ type: 'paragraph', depth, paragraphs: [text] });
      isSpoken = false;
    }
  }
  return units;
}

function buildFacts({ parts, meta }: Report, { file }: ImportInput): RecordFacts {
  const canonical = meta.get('canonical') ?? '';
  const [id, , year, month, day] = DOCUMENT.exec(canonical) ?? DOCUMENT.exec(file) ?? [];
  const date = toIsoDay(Number(year), Number(month), Number(day)) ?? parseAvailable(meta.get('available') ?? '');
  const title = meta.get('title') ?? '';
  return {
    kind: 'hearings',
    ...(title === '' ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    jurisdiction: 'EU',
    bodies: ['European Parliament'],
    people: listChairs(parts),
    stages: [],
    identifiers: id === undefined ? {} : { 'ep-document': [id] },
    ...(/^https:\/\/www\.europarl\.europa\.eu\//.test(canonical) ? { URL: canonical } : {}),
  };
}

/** `10-03-2025` of the page's `<meta name="available">`. */
function parseAvailable(text: string): string | undefined {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? [];
  return toIsoDay(Number(year), Number(month), Number(day));
}

/** `IN THE CHAIR: ROBERTA METSOLA President`, in any language of the Union: capitals, a colon, a name in capitals, an office. */
function listChairs(parts: readonly ReportPart[]): NamedPerson[] {
  const chairs = new Map<string, NamedPerson>();
  for (const { isCentred, text } of parts) {
    const [, name, role] = isCentred ? (/^[\p{Lu}\s'’]{4,60}:\s*((?:[\p{Lu}’'.-]+\s)+)(.*)$/u.exec(text) ?? []) : [];
    if (name === undefined) continue;
    const plain = lowerName(name.trim());
    if (!chairs.has(plain)) chairs.set(plain, { name: plain, ...(role === undefined || role === '' ? {} : { role }), part: 'chair' });
  }
  return [...chairs.values()];
}

function listProblems({ file, text }: ImportInput, mended: { count: number; first: number }, report: Report): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (mended.count > 0) {
    const line = text.slice(0, mended.first).split('\n').length;
    const fragment = quoteFragment(text.slice(Math.max(0, mended.first - 10), mended.first + 20));
    const message = `wrongly encoded characters were mended in ${mended.count} places, the first in ${fragment}`;
    problems.push(
      makeWarning(
        { file, line },
        { code: 'mended-encoding', message, hint: 'Take the page again from its source to be sure of its letters' },
      ),
    );
  }
  if (!report.parts.some(({ speaker }) => speaker !== undefined)) {
    const hint = 'Look whether the page is a verbatim report';
    problems.push(makeWarning({ file, line: 1 }, { code: 'no-turns', message: 'no speaker was found', hint }));
  }
  return problems;
}

function cutOff({ file, text }: ImportInput): ImportProblem {
  const line = Math.max(1, text.trimEnd().split('\n').length);
  const message = `the page ends before </html>, after ${quoteFragment(text.trimEnd().slice(-60))}`;
  return makeError({ file, line }, { code: 'cut-off', message, hint: 'The file is cut off: fetch it again' });
}
