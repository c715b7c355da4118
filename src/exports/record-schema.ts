/**
 * The shape of `records.json`, said once: from it come the type of the values and the published JSON Schema
 * (draft 2020-12). Fields are only ever added; a field that goes or changes its meaning is a new file.
 */
import { z } from 'zod';
import { ACTOR_PARTS } from '../model/actors.ts';
import { KINDS } from '../model/kinds.ts';
import { RELATIONS } from '../model/relations.ts';
import { SOURCE_CLASSES, TRANSCRIPTS } from '../model/sources.ts';

function oneOf<T extends string>(table: { readonly [word in T]: unknown }) {
  return z
    .string()
    .refine((word): word is T => Object.hasOwn(table, word))
    .meta({ enum: Object.keys(table) });
}

const sourceIds = z.array(z.string()).describe('Ids of sources of the same record, in order of first use');

export const sourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  'container-title': z.string().optional(),
  issued: z.string().optional().describe('EDTF'),
  URL: z.string().optional(),
  archive: z.string().optional().describe('Address of a copy'),
  page: z.string().optional(),
  number: z.string().optional(),
  class: oneOf(SOURCE_CLASSES),
  transcript: oneOf(TRANSCRIPTS).optional(),
  checked: z.string().optional().describe('Day on which its text was read for this record; absent where nobody has read it'),
  note: z.string().optional(),
});

export const linkSchema = z.object({
  rel: oneOf(RELATIONS),
  from: z.string().optional().describe('Passage of this record that the link starts from'),
  to: z.string().describe('`record` or `record#passage`'),
  basis: z.string().describe('Why'),
  sources: sourceIds,
});

export const passageSchema = z.object({
  id: z.string().describe('Permanent within the record'),
  type: z.enum(['paragraph', 'turn', 'stage']),
  heading: z.string().optional().describe('Nearest heading above it, such as: After the hearing'),
  speaker: z.string().optional().describe('Of a turn: id of a person or organization, or a name'),
  role: z.string().optional().describe('Of a turn: question, answer, statement or exchange'),
  date: z.string().optional().describe('Its own, where it tells of another day than its record; of every stage: EDTF'),
  label: z.string().optional().describe('Of a stage'),
  text: z.string(),
  sources: sourceIds,
});

export const recordSchema = z.object({
  id: z.string(),
  kind: oneOf(KINDS),
  form: z.string().optional(),
  title: z.string(),
  officialTitle: z.string().optional(),
  date: z.string().describe('EDTF, levels 0 and 1'),
  jurisdiction: z.string(),
  body: z.string().nullable().describe('Id of the main organization in which or by which it happened'),
  bodies: z.array(z.string()),
  url: z.string(),
  summary: z.string(),
  people: z.array(z.string()).describe('Ids, in order of first mention'),
  organizations: z.array(z.string()).describe('Ids, bodies first'),
  programs: z.array(z.string()),
  actors: z.array(
    z.object({ person: z.string().optional(), organization: z.string().optional(), role: z.string(), part: oneOf(ACTOR_PARTS) }),
  ),
  identifiers: z.record(z.string(), z.array(z.string())),
  hearing: z.string().optional(),
  transcript: oneOf(TRANSCRIPTS).optional(),
  sources: z.array(sourceSchema),
  links: z.array(linkSchema),
  passages: z.array(passageSchema),
  quotations: z.array(
    z.object({
      words: z.string(),
      by: z.string(),
      passage: z.string(),
      date: z.string().optional(),
      occasion: z.string().optional(),
      translatedFrom: z.string().optional(),
      sources: sourceIds,
    }),
  ),
});

export const recordsFileSchema = z.object({ built: z.string().describe('ISO 8601 instant of the build'), records: z.array(recordSchema) });

export type RecordExport = z.input<typeof recordSchema>;
export type RecordsFile = z.input<typeof recordsFileSchema>;

/** JSON Schema of `records.json`, with `id` as its address. */
export function buildRecordsJsonSchema(id: string): object {
  const schema = z.toJSONSchema(recordsFileSchema, { target: 'draft-2020-12', io: 'input' });
  return { $id: id, title: 'Records of The Surveillance Record', ...schema };
}
