/** The front matter of people, organizations and programmes. */
import { z } from 'zod';
import { PROGRAM_TYPES, type ProgramType } from '../../model/entities.ts';
import type { EntityKind } from '../../model/kinds.ts';
import { date, keyOf, slug, text } from './fields.ts';
import { sourcesSchema } from './source.ts';

const role = z.strictObject({ role: text(), organization: slug.optional(), from: date.optional(), to: date.optional() });

const common = {
  name: text(200),
  sort: text(200).optional(),
  variants: z.array(text(200)).default([]),
  identifiers: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), text()).default({}),
  sources: sourcesSchema.default([]),
};

const commonSchema = z.strictObject(common);

/** What a kind lacks is absent, or an empty list. */
export interface EntityFields extends z.output<typeof commonSchema> {
  readonly roles: readonly z.output<typeof role>[];
  readonly parent?: string | undefined;
  readonly type?: ProgramType | undefined;
}

/** The schema of each kind of entity. */
export const ENTITY_SCHEMAS: { readonly [kind in EntityKind]: z.ZodType<EntityFields> } = {
  people: z.strictObject({ ...common, roles: z.array(role).default([]) }),
  organizations: z.strictObject({ ...common, parent: slug.optional() }).transform((fields) => ({ roles: [], ...fields })),
  programs: z.strictObject({ ...common, type: keyOf(PROGRAM_TYPES) }).transform((fields) => ({ roles: [], ...fields })),
};
