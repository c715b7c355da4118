/** The front matter of a record: one schema per kind. */
import { z } from 'zod';
import { ACTOR_PARTS } from '../../model/actors.ts';
import { IDENTIFIERS } from '../../model/identifiers.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { RELATIONS } from '../../model/relations.ts';
import { TRANSCRIPTS } from '../../model/sources.ts';
import { parseReference } from '../reference.ts';
import { citations, count, date, keyOf, raise, slug, text, url } from './fields.ts';
import { someSourcesSchema } from './source.ts';

/** Longest label, in characters: the drawings give it one line. */
export const LONGEST_LABEL = 48;

const actor = z
  .strictObject({
    person: slug.optional(),
    organization: slug.optional(),
    role: text().default(''),
    part: keyOf(ACTOR_PARTS).default('other'),
  })
  .refine((value) => value.person !== undefined || value.organization !== undefined, {
    params: { code: 'missing-field', hint: 'Name a person, an organization or both, by their ids' },
    error: 'the actor has neither person nor organization',
  });

const quotation = z.strictObject({
  words: text(),
  by: text(),
  passage: z.string(),
  sources: citations,
  date: date.optional(),
  occasion: text().optional(),
  'translated-from': z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
});

const reference = z.string().transform((value, context) => {
  const hint = 'Write record or record#passage';
  return parseReference(value) ?? raise(context, `"${value}" is not the address of a record`, { code: 'bad-value', hint });
});

const link = z.strictObject({ rel: keyOf(RELATIONS), to: reference, from: z.string().optional(), basis: text(), sources: citations });

const vote = z.strictObject({
  chamber: text(),
  yeas: count.optional(),
  nays: count.optional(),
  how: text().optional(),
  number: text().optional(),
});

const stage = z.strictObject({
  id: z.string(),
  date,
  label: text(LONGEST_LABEL + 16),
  text: text(),
  vote: vote.optional(),
  sources: citations,
});

const version = z.strictObject({ code: text(20), name: text(), date: date.optional(), number: text().optional(), URL: url.optional() });

const identifiers = z.strictObject(
  Object.fromEntries(Object.keys(IDENTIFIERS).map((name) => [name, z.union([text(), z.array(text()).min(1)]).optional()])),
);

const jurisdiction = z.string().transform((value, context) =>
  /^(?:[A-Z]{2}|INT)$/.test(value)
    ? value
    : raise(context, `"${value}" is not a jurisdiction`, {
        code: 'bad-value',
        hint: 'Write the two capital letters of a country, or EU, UN or INT',
      }),
);

/** Fields of every kind. */
const common = {
  title: text(300),
  label: text(LONGEST_LABEL).optional(),
  date,
  jurisdiction,
  bodies: z.array(slug).min(1),
  actors: z.array(actor).default([]),
  programs: z.array(slug).default([]),
  identifiers: identifiers.default({}),
  summary: text(800),
  'official-title': text(2000).optional(),
  quotations: z.array(quotation).default([]),
  links: z.array(link).default([]),
  sources: someSourcesSchema,
};

const transcript = keyOf(TRANSCRIPTS).optional();

/** Every field that any kind has; what a kind lacks is absent in its records, or an empty list. */
export interface RecordFields extends z.output<typeof commonSchema> {
  readonly form?: string | undefined;
  readonly transcript?: z.output<typeof transcript>;
  readonly hearing?: string;
  readonly stages: readonly z.output<typeof stage>[];
  readonly versions: readonly z.output<typeof version>[];
}

const commonSchema = z.strictObject(common);

const NOTHING = { stages: [], versions: [] } as const;

function plainSchema(kind: Kind): z.ZodType<RecordFields> {
  return z.strictObject({ ...common, form: formOf(kind) }).transform((fields) => ({ ...NOTHING, ...fields }));
}

function formOf(kind: Kind) {
  return keyOf<{ readonly [form: string]: string }>(KINDS[kind].forms).optional();
}

/** The schema of each kind. */
export const RECORD_SCHEMAS: { readonly [kind in Kind]: z.ZodType<RecordFields> } = {
  disclosures: plainSchema('disclosures'),
  hearings: z.strictObject({ ...common, form: formOf('hearings'), transcript }).transform((fields) => ({ ...NOTHING, ...fields })),
  testimony: z
    .strictObject({ ...common, form: formOf('testimony'), transcript, hearing: slug })
    .transform((fields) => ({ ...NOTHING, ...fields })),
  legislation: z.strictObject({
    ...common,
    form: formOf('legislation'),
    stages: z.array(stage).min(1),
    versions: z.array(version).default([]),
  }),
  statements: plainSchema('statements'),
  rulings: plainSchema('rulings'),
  actions: plainSchema('actions'),
};
