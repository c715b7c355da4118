/**
 * Hearings of the United States Congress, in the text that GovInfo serves: `CHRG-113shrg93211.htm`.
 * https://www.govinfo.gov/help/chrg (read 2026-11-24) describes the collection.
 */
import type { DocumentUnit, OfficialDocument } from '../../model/documents.ts';
import type { Identifiers } from '../../model/identifiers.ts';
import { isBillPrint } from '../gpo-bill/print-lines.ts';
import type { Importer, ImportInput, ImportProblem, ImportResult, NamedPerson, NamedStage, RecordFacts } from '../importer.ts';
import { makeError, makeWarning } from '../problems.ts';
import { readTitlePage, type TitlePage } from './facts.ts';
import { parsePrint } from './print-lines.ts';
import { listMembers } from './roster.ts';
import { buildUnits, type HearingUnits } from './units.ts';
import { listWitnesses } from './witnesses.ts';
import { partPrint, type Zones } from './zones.ts';

const PACKAGE = /\bCHRG-\d{2,3}[a-z]{1,4}\d{1,8}\b/;

export const hearingImporter: Importer = { format: 'hearing', recognizes, importText };

function recognizes({ file, text }: ImportInput): boolean {
  const head = text.slice(0, 65_536);
  if (!/<pre\b/i.test(head.slice(0, 4000)) || isBillPrint(head)) return false;
  return /\[(?:House|Senate|Joint) Hearing/i.test(head) || (PACKAGE.test(file) && /^\s*<html>/i.test(head));
}

function importText(input: ImportInput): ImportResult {
  const print = parsePrint(input);
  if ('severity' in print) return { problems: [print] };
  const zones = partPrint(print.lines);
  const page = readTitlePage(zones, print.title);
  const built = buildUnits(zones, print.title);
  if (built.units.length === 0) return { problems: [...print.problems, noWords(input)] };
  const identifiers = readIdentifiers(input, page);
  const people = [...listMembers(zones.front), ...listWitnesses(zones, built.units, built.speakers)];
  const document: OfficialDocument = {
    format: 'hearing',
    title: page.title ?? input.file,
    ...(page.days[0] === undefined ? {} : { date: page.days[0] }),
    language: 'en-US',
    identifiers,
    units: built.units,
  };
  const problems = [...print.problems, ...listDoubts(input, { page, zones, built, people })];
  return { document, facts: buildFacts(page, identifiers, people), problems };
}

function readIdentifiers({ file }: ImportInput, page: TitlePage): Identifiers {
  const id = PACKAGE.exec(file)?.[0];
  return id === undefined ? page.identifiers : { ...page.identifiers, govinfo: [id] };
}

function buildFacts(page: TitlePage, identifiers: Identifiers, people: readonly NamedPerson[]): RecordFacts {
  const stages: NamedStage[] = page.days.length < 2 ? [] : page.days.map((date) => ({ date, text: 'Sitting' }));
  const id = identifiers.govinfo?.[0];
  return {
    kind: 'hearings',
    ...(page.title === undefined ? {} : { title: page.title }),
    ...(page.days[0] === undefined ? {} : { date: page.days[0] }),
    jurisdiction: 'US',
    bodies: page.bodies,
    people,
    stages,
    identifiers,
    ...(id === undefined ? {} : { URL: `https://www.govinfo.gov/app/details/${id}` }),
  };
}

interface Reading {
  readonly page: TitlePage;
  readonly zones: Zones;
  readonly built: HearingUnits;
  readonly people: readonly NamedPerson[];
}

/** What a hearing has and this one seems to lack: an editor looks at the print. */
function listDoubts({ file }: ImportInput, { page, zones, built, people }: Reading): ImportProblem[] {
  const at = { file, line: 1 };
  const doubts: ImportProblem[] = [];
  const doubt = (code: string, message: string, hint: string): void => {
    doubts.push(makeWarning(at, { code, message, hint }));
  };
  const turns = built.units.filter(({ type }: DocumentUnit) => type === 'turn').length;
  if (zones.sitting.length === 0 || turns === 0)
    doubt('no-turns', 'no speaker was found in the text', 'The file may hold only the title page: see the PDF');
  if (page.days.length === 0) doubt('no-date', 'no day of the sitting was found', 'Write the date into the record by hand');
  if (page.bodies.length === 0) doubt('no-body', 'no committee was found', 'Write the committee into the record by hand');
  if (turns > 0 && !people.some(({ part }) => part === 'witness')) {
    doubt(
      'no-witness',
      'no witness was found in the list of contents or in a heading',
      'Write the witnesses into the record by hand, if there were any',
    );
  }
  return doubts;
}

function noWords({ file }: ImportInput): ImportProblem {
  return makeError({ file, line: 1 }, { code: 'no-text', message: 'the <pre> holds no word', hint: 'Take the file again from its source' });
}
