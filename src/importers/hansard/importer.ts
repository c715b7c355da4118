/** UK Hansard, the Scottish Parliament and the Northern Ireland Assembly in the XML of ParlParse (`<publicwhip>`). */
import { formatDay } from '../../model/dates.ts';
import type { OfficialDocument } from '../../model/documents.ts';
import type { Importer, ImportInput, ImportProblem, ImportResult, RecordFacts } from '../importer.ts';
import { makeError, makeWarning } from '../problems.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/tree.ts';
import { DayReader } from './units.ts';
import { SERIES } from './vocabulary.ts';

export const hansardImporter: Importer = { format: 'hansard', recognizes, importText };

function recognizes({ text }: ImportInput): boolean {
  return /^\s*</.test(text.slice(0, 1000)) && /<publicwhip[\s>]/.test(text.slice(0, 65_536));
}

function importText(input: ImportInput): ImportResult {
  const parsed = parseXml(input);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { root } = parsed;
  const at = { file: input.file, line: root.line };
  if (root.name !== 'publicwhip') {
    const hint = 'A file of this format begins with <publicwhip>';
    return { problems: [makeError(at, { code: 'wrong-format', message: `the file begins with <${root.name}>`, hint })] };
  }
  const reader = new DayReader();
  reader.read(root);
  if (reader.units.length === 0) {
    const hint = 'A day without a sitting has an empty file: take another';
    return { problems: [makeError(at, { code: 'no-text', message: 'the file holds no text', hint })] };
  }
  const facts = buildFacts(reader, input);
  const document: OfficialDocument = {
    format: 'hansard',
    title: facts.title ?? input.file,
    ...(facts.date === undefined ? {} : { date: facts.date }),
    language: 'en-GB',
    identifiers: {},
    units: reader.units,
  };
  return { document, facts, problems: [...reader.unknown.listProblems(input.file), ...listDoubts(input, root, reader)] };
}

function buildFacts(reader: DayReader, { file }: ImportInput): RecordFacts {
  const day = reader.first?.day ?? /\d{4}-\d{2}-\d{2}/.exec(file)?.[0];
  const series = SERIES.get(reader.first?.series ?? '');
  const isOfLords = reader.first?.series === 'wms' && /\/ld\d/.test(reader.url ?? '');
  const name = reader.billTitle ?? series?.title ?? 'Hansard';
  return {
    kind: 'hearings',
    title: day === undefined ? name : `${name}, ${formatDay(day).replace(/\u00a0/g, ' ')}`,
    ...(day === undefined ? {} : { date: day }),
    jurisdiction: 'UK',
    bodies: isOfLords ? ['House of Lords'] : (series?.bodies ?? []),
    people: reader.people,
    stages: reader.stages,
    identifiers: {},
    ...(reader.url === undefined ? {} : { URL: reader.url }),
  };
}

function listDoubts({ file }: ImportInput, root: XmlElement, reader: DayReader): ImportProblem[] {
  const at = { file, line: root.line, path: '<publicwhip>' };
  const doubts: ImportProblem[] = [];
  if (root.attributes.get('latest') === 'no') {
    const message = 'the file says that a later text of the same day exists (latest="no")';
    doubts.push(makeWarning(at, { code: 'superseded', message, hint: 'Import the file of the same day with a later letter' }));
  }
  if (reader.first === undefined) {
    doubts.push(makeWarning(at, { code: 'no-date', message: 'no id names the day', hint: 'Write the date into the record by hand' }));
  }
  return doubts;
}
