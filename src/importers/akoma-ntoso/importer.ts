/** Akoma Ntoso 2.0 and 3.0: debates, bills, acts, judgments, reports. */
import type { OfficialDocument } from '../../model/documents.ts';
import type { Importer, ImportInput, ImportProblem, ImportResult, RecordFacts } from '../importer.ts';
import { makeError, makeWarning } from '../problems.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { listElements, type XmlElement } from '../xml/tree.ts';
import { type AknFacts, readFacts } from './facts.ts';
import { type AknUnits, readUnits } from './units.ts';

export const akomaNtosoImporter: Importer = { format: 'akoma-ntoso', recognizes, importText };

function recognizes({ text }: ImportInput): boolean {
  return /^\s*</.test(text.slice(0, 1000)) && /<(?:[\w-]{1,20}:)?akomaNtoso[\s>]/.test(text.slice(0, 65_536));
}

function importText(input: ImportInput): ImportResult {
  const parsed = parseXml(input);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { root } = parsed;
  const at = { file: input.file, line: root.line };
  if (root.name !== 'akomaNtoso') {
    const hint = 'A document of this format begins with <akomaNtoso>';
    return { problems: [makeError(at, { code: 'wrong-format', message: `the file begins with <${root.name}>`, hint })] };
  }
  const main = listElements(root)[0] ?? root;
  const read = readFacts(main);
  const built = readUnits(root, read.names);
  if (built.units.every(({ heading, number, paragraphs }) => paragraphs.length === 0 && heading === undefined && number === undefined)) {
    const hint = 'The file may hold only references to others: take those';
    return { problems: [makeError(at, { code: 'no-text', message: 'the file holds no text', hint })] };
  }
  const facts = { ...read.facts, title: makeTitle(read.facts, main, input) };
  return { document: buildDocument(facts, read, built), facts, problems: listProblems(input, root, { read, built }) };
}

function buildDocument(facts: RecordFacts & { title: string }, { language }: AknFacts, { units }: AknUnits): OfficialDocument {
  return {
    format: 'akoma-ntoso',
    title: facts.title,
    ...(facts.date === undefined ? {} : { date: facts.date }),
    language,
    identifiers: facts.identifiers,
    units,
  };
}

/** A document without a title is called by its kind and day, else by its file. */
function makeTitle({ title, date }: RecordFacts, main: XmlElement, { file }: ImportInput): string {
  if (title !== undefined) return title;
  const kind = main.name.slice(0, 1).toUpperCase() + main.name.slice(1);
  return date === undefined ? file : `${kind}, ${date}`;
}

function listProblems({ file }: ImportInput, root: XmlElement, { read, built }: { read: AknFacts; built: AknUnits }): ImportProblem[] {
  const problems = built.unknown.listProblems(file);
  const { unnamed } = built;
  if (unnamed !== undefined) {
    const message = `speeches without a speaker: ${unnamed.count}, the first here`;
    const hint = 'They are kept as turns of nobody: see the source for who speaks';
    problems.push(makeWarning({ file, line: unnamed.line, path: '<speech>' }, { code: 'no-speaker', message, hint }));
  }
  if (read.facts.title === undefined) {
    problems.push(
      makeWarning(
        { file, line: root.line },
        { code: 'no-title', message: 'the document names no title', hint: 'Write the title into the record by hand' },
      ),
    );
  }
  if (read.facts.date === undefined) {
    problems.push(
      makeWarning(
        { file, line: root.line },
        { code: 'no-date', message: 'the document names no day', hint: 'Write the date into the record by hand' },
      ),
    );
  }
  return problems;
}
