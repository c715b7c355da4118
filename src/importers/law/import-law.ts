/** What the importers of laws share: XML → parts → units, and what was met on the way that an editor should see. */
import type { DocumentFormat, OfficialDocument } from '../../model/documents.ts';
import type { ImportInput, ImportProblem, ImportResult, RecordFacts } from '../importer.ts';
import { makeError, makeWarning } from '../problems.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/tree.ts';
import { layOutUnits } from './lay-out-units.ts';
import { PartReader, type ReadNumber } from './part-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LawFacts {
  readonly facts: RecordFacts;
  readonly title: string;
  readonly version?: string;
  /** Of the stage that the text belongs to. */
  readonly date?: string;
}

export interface LawFormat {
  readonly format: DocumentFormat;
  /** Names of the elements with which a document may begin. */
  readonly roots: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly makeNumberReader: (root: XmlElement) => ReadNumber;
  readonly readFacts: (root: XmlElement, file: string) => LawFacts;
}

export function importLaw(input: ImportInput, law: LawFormat): ImportResult {
  const parsed = parseXml(input);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { root } = parsed;
  const at = { file: input.file, line: root.line };
  if (!law.roots.includes(root.name)) {
    const hint = `A text of this format begins with <${law.roots.join('>, <')}>`;
    return { problems: [makeError(at, { code: 'wrong-format', message: `the file begins with <${root.name}>`, hint })] };
  }
  const reader = new PartReader(law.vocabulary, law.makeNumberReader(root));
  const units = layOutUnits(reader.readParts(root));
  if (units.every(({ paragraphs, heading, number }) => paragraphs.length === 0 && heading === undefined && number === undefined)) {
    return {
      problems: [makeError(at, { code: 'no-text', message: 'the file holds no text', hint: 'Take the file again from its source' })],
    };
  }
  const read = law.readFacts(root, input.file);
  const document = makeLawDocument(law.format, read, units);
  return {
    document,
    facts: read.facts,
    problems: [...listUnknown(reader, input), ...listStruck(reader, input), ...listMissing(document, root, input)],
  };
}

export function makeLawDocument(
  format: DocumentFormat,
  { facts, title, version, date }: LawFacts,
  units: OfficialDocument['units'],
): OfficialDocument {
  return {
    format,
    title,
    ...(date === undefined ? {} : { date }),
    ...(version === undefined ? {} : { version }),
    language: 'en',
    identifiers: facts.identifiers,
    units,
  };
}

function listUnknown(reader: PartReader, { file }: ImportInput): readonly ImportProblem[] {
  return reader.unknown.list().map(({ name, count, line }) =>
    makeWarning(
      { file, line, path: `<${name}>` },
      {
        code: 'unknown-element',
        message: `${count} ${count === 1 ? 'element' : 'elements'} <${name}> ${count === 1 ? 'is' : 'are'} not known; the text is kept`,
        hint: 'Compare the text at that place with the official print',
      },
    ),
  );
}

function listStruck(reader: PartReader, { file }: ImportInput): readonly ImportProblem[] {
  const [first] = reader.struck.list();
  if (first === undefined) return [];
  const found = {
    code: 'struck-text',
    message: `text that was struck out is kept, its divisions are marked (${reader.struck.total} places)`,
    hint: 'See the official print for what was struck out within a line',
  };
  return [makeWarning({ file, line: first.line, path: `<${first.name}>` }, found)];
}

function listMissing({ date, version }: OfficialDocument, root: XmlElement, { file }: ImportInput): readonly ImportProblem[] {
  const missing = [
    ...(date === undefined ? ['date'] : []),
    ...(version === undefined && root.name !== 'statuteCompilation' ? ['version'] : []),
  ];
  return missing.map((name) =>
    makeWarning(
      { file, line: 1, path: name },
      { code: 'missing-fact', message: `the file does not say the ${name}`, hint: `Give --${name === 'version' ? 'name' : name}` },
    ),
  );
}
