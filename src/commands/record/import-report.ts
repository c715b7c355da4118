/** What an import found and wrote, for people and for programs. */
import type { Imported } from '../../importers/importers.ts';
import { DOCUMENT_FORMATS, type DocumentFormat, type DocumentUnit } from '../../model/documents.ts';
import { countWords } from '../../text/words.ts';
import type { ImportPlan } from './import-plan.ts';
import type { SourceBytes } from './read-source.ts';

export interface ImportReport {
  readonly from: string;
  readonly format: DocumentFormat | undefined;
  readonly title: string | undefined;
  readonly version: string | undefined;
  readonly date: string | undefined;
  readonly record: string;
  readonly units: number;
  readonly sections: number;
  readonly turns: number;
  readonly speakers: number;
  readonly words: number;
  readonly people: number;
  readonly stages: number;
  readonly warnings: number;
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  readonly notes: readonly string[];
  /** Files written; none where all were there with the same text. */
  readonly written: readonly string[];
}

export function reportImport(imported: Imported, source: SourceBytes, plan: ImportPlan, written: readonly string[]): ImportReport {
  const { document, facts, problems, format } = imported;
  const units = document?.units ?? [];
  const turns = units.filter(({ type }) => type === 'turn');
  return {
    from: source.URL ?? source.name,
    format,
    title: facts?.title ?? document?.title,
    version: document?.version,
    date: document?.date ?? facts?.date,
    record: plan.record,
    units: units.length,
    sections: units.filter(({ type }) => type === 'section').length,
    turns: turns.length,
    speakers: new Set(turns.map(({ speaker }) => speaker)).size,
    words: countUnitWords(units),
    people: facts?.people.length ?? 0,
    stages: facts?.stages.length ?? 0,
    warnings: problems.length,
    matched: plan.matched,
    unmatched: plan.unmatched,
    notes: plan.notes,
    written,
  };
}

function countUnitWords(units: readonly DocumentUnit[]): number {
  return units.reduce((sum, { heading = '', paragraphs }) => sum + countWords([heading, ...paragraphs].join(' ')), 0);
}

export function formatReport(report: ImportReport): string {
  const { units, sections, turns, speakers, words, people, stages, warnings, format } = report;
  const text = units === 0 ? 'no text' : `${units} units: ${sections} divisions, ${turns} turns of ${speakers} speakers, ${words} words`;
  const when = [report.version, report.date].filter((piece) => piece !== undefined).join(', ');
  return [
    `${report.from}: ${format === undefined ? 'unknown format' : DOCUMENT_FORMATS[format]}`,
    `  ${report.title ?? 'no title'}${when === '' ? '' : ` (${when})`}`,
    `  ${text}`,
    `  ${people} people named, ${stages} dated actions, ${warnings} warnings`,
    ...list('Found among the entities', report.matched),
    ...list('Not found among the entities', report.unmatched),
    ...report.notes.map((note) => `  ${note}`),
    ...(report.written.length === 0 ? ['Everything is there already, word for word.'] : report.written.map((file) => `Wrote ${file}`)),
  ].join('\n');
}

/** Names shown of each list; the draft has all of them. */
const SHOWN = 8;

function list(says: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? `; and ${names.length - SHOWN} more` : '';
  return [`  ${says}: ${names.slice(0, SHOWN).join('; ')}${more}`];
}
