/** The text of a record that begins with what an official document says. An editor reads and completes it: summary, words of the stages, links. */
import { stringify } from 'yaml';
import type { EntityMatcher } from '../../corpus/match-entities.ts';
import { replaceUnseen } from '../../corpus/unseen.ts';
import type { NamedPerson, NamedStage, RecordFacts } from '../../importers/importer.ts';
import type { DocumentFormat, OfficialDocument } from '../../model/documents.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { nameVersion } from '../../model/version-names.ts';
import { normalizeSpace } from '../../text/words.ts';
import { isMilestone, labelOf } from './milestones.ts';

export interface ImportedDraft {
  readonly kind: Kind;
  readonly title: string;
  /** EDTF. */
  readonly date: string;
  readonly format: DocumentFormat;
  readonly facts: RecordFacts;
  readonly document: OfficialDocument | undefined;
  /** Address from which it was taken, or the official page. */
  readonly URL: string | undefined;
}

export interface DraftText {
  readonly text: string;
  /** Names that are surely those of entities. */
  readonly matched: readonly string[];
  /** Names that an editor must look up; they stand in the text as comments. */
  readonly unmatched: readonly string[];
  /** Actions that are no milestones; they are not in the text. */
  readonly leftOut: number;
}

export function formatImportedDraft(draft: ImportedDraft, matcher: EntityMatcher): DraftText {
  const { kind, facts, format, document } = draft;
  const chamber = chamberOf(facts.bodies);
  const bodies = facts.bodies.map((name) => ({ name, id: matcher.organization(name) ?? matcher.organization(`${chamber} ${name}`) }));
  const people = facts.people.map((person) => ({ person, id: matcher.person({ ...person, isMember: isMember(person) }) }));
  const milestones = facts.stages.filter(isMilestone);
  const unmatched = [...bodies, ...people.map(({ person, id }) => ({ name: describe(person), id }))].filter(({ id }) => id === undefined);
  const fields = {
    title: draft.title,
    label: '',
    date: draft.date,
    form: formOf(draft),
    jurisdiction: facts.jurisdiction ?? '',
    bodies: [...new Set(bodies.flatMap(({ id }) => id ?? []))],
    ...(facts.officialTitle === undefined ? {} : { 'official-title': facts.officialTitle }),
    ...(kind === 'testimony' ? { hearing: '' } : {}),
    ...(kind === 'testimony' || kind === 'hearings' ? { transcript: 'official-print' } : {}),
    actors: people.flatMap(({ person, id }) => (id === undefined ? [] : [formatActor(person, id, matcher)])),
    programs: [],
    identifiers: facts.identifiers,
    summary: '',
    ...(kind === 'legislation' ? { stages: formatStages(milestones, draft), versions: formatVersions(document, facts) } : {}),
    quotations: [],
    links: [],
    sources: { S1: formatSource(draft, format) },
  };
  const comments = unmatched.map(({ name }) => `# Not found among the entities: ${name.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}\n`).join('');
  return {
    text: replaceUnseen(`---\n${stringify(fields, { lineWidth: 120, blockQuote: 'folded' })}${comments}---\n\n [@S1] {#p1}\n`),
    matched: [...bodies.flatMap(({ name, id }) => (id === undefined ? [] : [`${name} = ${id}`])), ...listMatched(people)],
    unmatched: unmatched.map(({ name }) => name),
    leftOut: facts.stages.length - milestones.length,
  };
}

/** The one chamber that the document names: its committees are printed without it. */
function chamberOf(bodies: readonly string[]): string {
  const chambers = ['House', 'Senate'].filter((chamber) => bodies.some((name) => new RegExp(`\\b${chamber}\\b`, 'i').test(name)));
  return chambers.length === 1 ? (chambers[0] ?? '') : '';
}

function listMatched(people: readonly { readonly person: NamedPerson; readonly id: string | undefined }[]): readonly string[] {
  return people.flatMap(({ person, id }) => (id === undefined ? [] : [`${person.name} = ${id}`]));
}

function isMember({ part }: NamedPerson): boolean {
  return part !== 'witness';
}

function describe({ name, role, organization, part, identifiers }: NamedPerson): string {
  const ids = Object.entries(identifiers ?? {}).map(([kind, id]) => `${kind} ${id}`);
  return normalizeSpace(`${part} ${[name, role, organization, ...ids].filter((piece) => piece !== undefined).join(', ')}`);
}

function formatActor({ role, organization, part }: NamedPerson, id: string, matcher: EntityMatcher): Readonly<Record<string, string>> {
  const body = organization === undefined ? undefined : matcher.organization(organization);
  return { person: id, ...(role === undefined ? {} : { role }), ...(body === undefined ? {} : { organization: body }), part };
}

function formOf({ kind, facts, document }: ImportedDraft): string {
  const forms = Object.keys(KINDS[kind].forms);
  const bill = facts.identifiers.bill?.[0] ?? '';
  if (kind === 'legislation' && (document?.version === 'law' || facts.identifiers['public-law'] !== undefined)) return 'law';
  if (kind === 'legislation' && /Res\./.test(bill)) return 'resolution';
  return forms[0] ?? '';
}

/** Longest text of a stage, in characters; the words are an editor's to write anyway. */
const LONGEST_STAGE = 600;

function formatStages(stages: readonly NamedStage[], { date }: ImportedDraft) {
  if (stages.length === 0) return [{ id: 's1', date, label: '', text: '', sources: ['S1'] }];
  return stages.map(({ date: day, text, vote }, index) => ({
    id: `s${index + 1}`,
    date: day,
    label: labelOf(text),
    text: text.length > LONGEST_STAGE ? `${text.slice(0, LONGEST_STAGE - 1)}…` : text,
    ...(vote === undefined ? {} : { vote: { ...vote, ...countsOf(vote) } }),
    sources: ['S1'],
  }));
}

function countsOf({ yeas, nays }: NonNullable<NamedStage['vote']>) {
  return { ...(yeas === undefined ? {} : { yeas: String(yeas) }), ...(nays === undefined ? {} : { nays: String(nays) }) };
}

function formatVersions(document: OfficialDocument | undefined, { identifiers }: RecordFacts) {
  if (document?.version === undefined) return [];
  const number = identifiers.govinfo?.[0];
  return [
    {
      code: document.version,
      name: nameVersion(document.version),
      ...(document.date === undefined ? {} : { date: document.date }),
      ...(number === undefined ? {} : { number }),
    },
  ];
}

const GPO = 'U.S. Government Publishing Office';

/** Who publishes documents of a format; nobody in particular where it is empty. */
const PUBLISHERS: { readonly [format in DocumentFormat]: string } = {
  'us-bill': GPO,
  'gpo-bill': GPO,
  uslm: GPO,
  'bill-status': GPO,
  hearing: GPO,
  hansard: 'UK Parliament',
  'akoma-ntoso': '',
  'ep-plenary': 'European Parliament',
  markdown: '',
  'plain-text': '',
};

function formatSource({ kind, title, date, document, facts, URL }: ImportedDraft, format: DocumentFormat) {
  const isPrint = kind === 'hearings' || kind === 'testimony';
  return {
    title: document?.title ?? title,
    publisher: PUBLISHERS[format],
    issued: document?.date ?? date,
    URL: URL ?? facts.URL ?? '',
    class: format === 'hearing' ? 'sworn-testimony' : 'official-document',
    ...(isPrint ? { transcript: 'official-print' } : {}),
    checked: '',
  };
}
