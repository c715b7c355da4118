/** The table of facts at the head of an entity's page. */
import type { Corpus } from '../../model/corpus.ts';
import { formatRecordDate } from '../../model/dates.ts';
import { type Entity, type EntityRole, PROGRAM_TYPES } from '../../model/entities.ts';
import { entityPath } from '../../model/permalinks.ts';
import type { FactRow, FactValue } from '../../model/views.ts';

/** Roles with their dates, other names, what it belongs to and what belongs to it, identifiers. Empty rows are left out. */
export function buildEntityFacts(entity: Entity, corpus: Corpus): readonly FactRow[] {
  const { organizations } = corpus.entityById;
  const linkTo = (id: string): FactValue => ({ text: organizations.get(id)?.name ?? id, path: entityPath('organizations', id) });
  const children = entity.kind === 'organizations' ? corpus.entities.organizations.filter((other) => other.parent === entity.id) : [];
  const rows: readonly FactRow[] = [
    { label: entity.roles.length > 1 ? 'Roles' : 'Role', values: entity.roles.map((role) => roleValue(role, linkTo)) },
    { label: 'Type', values: entity.programType === undefined ? [] : [{ text: PROGRAM_TYPES[entity.programType] }] },
    { label: 'Part of', values: entity.parent === undefined ? [] : [linkTo(entity.parent)] },
    { label: 'Parts', values: children.map((child) => linkTo(child.id)) },
    { label: 'Also', values: entity.variants.map((text) => ({ text })) },
    ...Object.entries(entity.identifiers).map(([label, text]) => ({ label: IDENTIFIER_NAMES[label] ?? label, values: [{ text }] })),
  ];
  return rows.filter((row) => row.values.length > 0);
}

const IDENTIFIER_NAMES: { readonly [name: string]: string } = {
  bioguide: 'Bioguide',
  wikidata: 'Wikidata',
  viaf: 'VIAF',
  'ep-id': 'European Parliament',
};

function roleValue(role: EntityRole, linkTo: (id: string) => FactValue): FactValue {
  const years = [role.from, role.to].map((date) => (date === undefined ? '' : formatRecordDate(date, 'short')));
  const [from = '', to = ''] = years;
  const span = from === '' && to === '' ? '' : to === '' ? `from ${from}` : from === '' ? `until ${to}` : `${from} to ${to}`;
  const place = role.organization === undefined ? '' : linkTo(role.organization).text;
  const note = [place, span].filter((word) => word !== '').join(', ');
  return {
    text: role.role,
    ...(role.organization !== undefined && { path: entityPath('organizations', role.organization) }),
    ...(note !== '' && { note }),
  };
}
