/** The text with which a new content file begins: what its kind needs, to be filled in. */
import { type EntityKind, isKind, KINDS, type Kind } from '../model/kinds.ts';

export type DraftKind = Kind | EntityKind | 'threads';

export interface Draft {
  readonly title: string;
  /** EDTF; records only. */
  readonly date: string;
}

/** `npm run check` says what is still to be filled in. */
export function formatDraft(kind: DraftKind, draft: Draft): string {
  if (isKind(kind)) return formatRecord(kind, draft);
  if (kind === 'threads') return `---\ntitle: ${quote(draft.title)}\nsummary:\n---\n\n::: {.step to=""}\n\n:::\n`;
  return `---\nname: ${quote(draft.title)}\n${OWN_FIELDS.get(kind) ?? ''}variants: []\n---\n`;
}

const OWN_FIELDS: ReadonlyMap<EntityKind, string> = new Map([
  ['people', 'sort:\nroles: []\n'],
  ['organizations', 'parent:\n'],
  ['programs', 'type: programme\n'],
]);

function formatRecord(kind: Kind, { title, date }: Draft): string {
  const form = Object.keys(KINDS[kind].forms)[0] ?? '';
  const stages = '  - id: s1\n    date:\n    label:\n    text:\n    sources: [S1]\n';
  const own = kind === 'testimony' ? 'hearing:\ntranscript: press-account\n' : kind === 'legislation' ? `stages:\n${stages}` : '';
  const head = `title: ${quote(title)}\nlabel:\ndate: ${date}\nform: ${form}\njurisdiction:\nbodies: []\n${own}`;
  const lists = 'actors:\n  - person:\n    role:\n    part: other\nprograms: []\nsummary: >-\n\nquotations: []\nlinks: []\n';
  const sources = 'sources:\n  S1:\n    title:\n    publisher:\n    issued:\n    URL:\n    class:\n    checked:\n';
  const turn = '::: {#t1 .turn speaker="" role="statement"}\n\n:::\n';
  return `---\n${head}${lists}${sources}---\n\n${kind === 'testimony' ? turn : ' [@S1] {#p1}\n'}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
