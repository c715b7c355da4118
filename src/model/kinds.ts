/**
 * The kinds of record. A kind is a folder of `content/`, a path of the site (`/disclosures/ID/`) and a
 * lane of the timeline. `forms` are the words by which one record of the kind may be called more exactly.
 */
import { KIND_LANES, type Kind } from './kind-lanes.ts';
import type { LaneId } from './lanes.ts';

export { isKind, KIND_IDS, type Kind } from './kind-lanes.ts';

export const KINDS = {
  disclosures: {
    lane: KIND_LANES.disclosures,
    one: 'Disclosure',
    many: 'Disclosures',
    says: 'A publication or release that made a programme, document or practice known.',
    forms: {
      'press-report': 'Press report',
      release: 'Release of documents',
      declassification: 'Declassification',
      filing: 'Court filing',
    },
  },
  hearings: {
    lane: KIND_LANES.hearings,
    one: 'Hearing',
    many: 'Hearings',
    says: 'A sitting of a committee, with its witnesses and its official print.',
    forms: { hearing: 'Hearing', markup: 'Markup', debate: 'Debate', session: 'Session' },
  },
  testimony: {
    lane: KIND_LANES.testimony,
    one: 'Testimony',
    many: 'Testimony',
    says: 'What one witness or panel said at one hearing, turn by turn.',
    forms: { oral: 'Oral testimony', written: 'Written testimony' },
  },
  legislation: {
    lane: KIND_LANES.legislation,
    one: 'Legislation',
    many: 'Legislation',
    says: 'A bill, resolution or law with its stages, versions and provisions.',
    forms: { bill: 'Bill', law: 'Law', resolution: 'Resolution', amendment: 'Amendment', agreement: 'Agreement', regulation: 'Regulation' },
  },
  statements: {
    lane: KIND_LANES.statements,
    one: 'Company statement',
    many: 'Company statements',
    says: "A company's or organization's statement, promise, letter or transparency report.",
    forms: {
      statement: 'Statement',
      letter: 'Letter',
      post: 'Post',
      report: 'Report',
      'transparency-report': 'Transparency report',
      interview: 'Interview',
      filing: 'Court filing',
    },
  },
  rulings: {
    lane: KIND_LANES.rulings,
    one: 'Ruling',
    many: 'Rulings',
    says: "A court's decision or order.",
    forms: { judgment: 'Judgment', opinion: 'Opinion', order: 'Order', settlement: 'Settlement' },
  },
  actions: {
    lane: KIND_LANES.actions,
    one: 'Official act',
    many: 'Government & oversight',
    says: 'An executive order, speech, official or oversight report, declassification or other act of government.',
    forms: {
      'executive-act': 'Executive act',
      report: 'Report',
      resolution: 'Resolution',
      speech: 'Speech',
      letter: 'Letter',
      statement: 'Statement',
      declassification: 'Declassification',
    },
  },
} as const satisfies { readonly [kind in Kind]: KindSpec };

interface KindSpec {
  readonly lane: LaneId;
  readonly one: string;
  readonly many: string;
  /** One sentence for the index page and the curator. */
  readonly says: string;
  readonly forms: { readonly [form: string]: string };
}

/** What a record of this kind and form is called: its form's word where it has one, else its kind's. */
export function formatKind(kind: Kind, form?: string): string {
  const forms: { readonly [form: string]: string } = KINDS[kind].forms;
  return (form === undefined ? undefined : forms[form]) ?? KINDS[kind].one;
}

/** Kinds of entity, each a folder of `content/` and a path of the site. */
export const ENTITY_KINDS = {
  people: { one: 'Person', many: 'People' },
  organizations: { one: 'Organization', many: 'Organizations' },
  programs: { one: 'Programme', many: 'Programmes' },
} as const;

export type EntityKind = keyof typeof ENTITY_KINDS;

export const ENTITY_KIND_IDS: readonly EntityKind[] = Object.keys(ENTITY_KINDS).filter(isEntityKind);

function isEntityKind(word: string): word is EntityKind {
  return Object.hasOwn(ENTITY_KINDS, word);
}
