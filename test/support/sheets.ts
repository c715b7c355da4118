/**
 * Fact sheets, from which the content was written, as `../shared/research` holds them; and how much of a statement
 * of a sheet a record tells. Sheets are not part of the project, so `SHEETS_MISSING` says when a test has nothing to read.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import lunr from 'lunr';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Corpus } from '../../src/model/corpus.ts';
import { formatRecordDate } from '../../src/model/dates.ts';
import type { EntityKind } from '../../src/model/kinds.ts';
import type { Passage } from '../../src/model/passages.ts';
import type { CorpusRecord } from '../../src/model/record.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/research');
const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/sheets');
const AREAS = ['disclosures', 'us-hearings', 'europe-international', 'us-law', 'company-statements'];

export const SHEETS_MISSING = existsSync(FOLDER) ? false : 'needs ../shared/research';

const SHEET = z.object({
  id: z.string(),
  facts: z.array(z.object({ text: z.string() })),
  quotes: z.array(z.object({ words: z.string() })).default([]),
  links: z.array(z.object({ rel: z.string(), to: z.string() })).default([]),
  sources: z.record(z.string(), z.object({ url: z.string().optional() })),
});

export type Sheet = z.infer<typeof SHEET>;

const VOTE = z.object({ date: z.string(), chamber: z.string(), roll: z.number(), yeas: z.number(), nays: z.number() });

const BILL = z.object({
  congress: z.number(),
  measure: z.string(),
  sponsor: z.object({ bioguide: z.string() }),
  votes: z.array(VOTE),
  stages: z.array(z.object({ date: z.string(), what: z.string() })),
});

/** Every sheet, in the order of the files; empty where they are absent. */
export function readSheets(): Sheet[] {
  if (SHEETS_MISSING) return [];
  return AREAS.flatMap((area) => z.array(SHEET).parse(parse(readFileSync(path.join(FOLDER, `${area}.yaml`), 'utf8'))));
}

/** The measures of the official bill data; empty where they are absent. */
export function readBills(): z.infer<typeof BILL>[] {
  return SHEETS_MISSING ? [] : z.array(BILL).parse(JSON.parse(readFileSync(path.join(FOLDER, 'us-bills.json'), 'utf8')));
}

/** Rows of a table in `test/fixtures/sheets`, without its comments and its head. */
function readTable(name: string): string[][] {
  const lines = readFileSync(path.join(FIXTURES, name), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Ids of the records that a sheet became; the first is the main one. */
export function readMoved(): (sheet: string) => readonly string[] {
  const moved = new Map(readTable('moved.tsv').map(([sheet = '', records = '']) => [sheet, records.split(' ')]));
  return (sheet) => moved.get(sheet) ?? [sheet];
}

/** Statements that no record tells in the sheet's way, `SHEET ITEM` → the reason. An item is `3` (third fact), `“words”` or `→ sheet`. */
export function readExceptions(): Map<string, string> {
  return new Map(readTable('not-as-written.tsv').map(([sheet, item, reason = '']) => [`${sheet} ${item}`, reason]));
}

const LITTLE_WORDS = new Set(
  `the a an of in on at to for and or but by with from as it its that this these those their his her he she they them was were is are
  be been had has have not no who whom which what when where then than also after before into about said say says would could may
  might can will more most other some any all one out over under between during while there so such only both each new first`.split(/\s+/),
);

const SMALL_NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Stems of the words that carry a statement, numbers as digits, each once. */
function tellingWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}|[’']s\b/gu, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .toLowerCase();
  const words = (plain.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? []).filter((word) => !LITTLE_WORDS.has(word));
  return [...new Set(words.map((word) => (SMALL_NUMBERS.includes(word) ? String(SMALL_NUMBERS.indexOf(word) + 2) : stem(word))))];
}

function stem(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}

/** Telling words of a record. */
export interface ToldWords {
  /** Of the title, the date, the numbers and the names that stand above its text. */
  readonly head: ReadonlySet<string>;
  /** Of the summary, of each passage, and of the reason of each link. */
  readonly places: readonly ReadonlySet<string>[];
}

export function tellRecord(record: CorpusRecord, corpus: Corpus): ToldWords {
  const nameOf = (kind: EntityKind, id: string): string => {
    const entity = corpus.entityById[kind].get(id);
    return entity === undefined ? id : [id, entity.name, ...entity.variants].join(' ');
  };
  const head = [
    record.title,
    record.label,
    record.officialTitle ?? '',
    record.jurisdiction,
    formatRecordDate(record.date),
    JSON.stringify(record.identifiers),
    ...record.bodies.map((id) => nameOf('organizations', id)),
    ...record.programs.map((id) => nameOf('programs', id)),
    ...record.actors.map(({ role, person, organization }) =>
      [
        role,
        person === undefined ? '' : nameOf('people', person),
        organization === undefined ? '' : nameOf('organizations', organization),
      ].join(' '),
    ),
  ].join(' ');
  const places = [record.summary, ...record.passages.map(tellPassage), ...record.links.map(({ basis }) => basis)];
  return { head: new Set(tellingWords(head)), places: places.map((text) => new Set(tellingWords(text))) };
}

function tellPassage(passage: Passage): string {
  const around = passage.heading ?? '';
  if (passage.type === 'turn') return [around, JSON.stringify(passage.speaker), passage.capacity, passage.text].join(' ');
  if (passage.type === 'stage')
    return [around, formatRecordDate(passage.date), passage.label, JSON.stringify(passage.vote ?? ''), passage.text].join(' ');
  return `${around} ${passage.text}`;
}

/**
 * The words of a statement that its records do not tell together: not in their heads, nor in the three places (passages,
 * summary, link) that tell most of it. A sheet's one statement may stand in up to three passages, not all over a record.
 */
export function untoldWords(statement: string, records: readonly ToldWords[]): { untold: string[]; share: number } {
  const words = tellingWords(statement);
  const places = records.flatMap((record) => record.places);
  let untold = words.filter((word) => !records.some(({ head }) => head.has(word)));
  for (let round = 0; round < 3; round++) {
    const left = places.map((place) => untold.filter((word) => !place.has(word)));
    untold = left.reduce((least, some) => (some.length < least.length ? some : least), untold);
  }
  return { untold, share: words.length === 0 ? 0 : untold.length / words.length };
}

/** Whether the records tell a statement: every number of two digits or more, and at least four fifths of its telling words. */
export function isTold(statement: string, records: readonly ToldWords[]): boolean {
  const { untold, share } = untoldWords(statement, records);
  return share <= 0.2 && !untold.some((word) => /\d\d/.test(word));
}
