/** JSON Schema (2020-12) of the front matter, for editors that complete and check YAML as it is typed. */
import { z } from 'zod';
import { ENTITY_KIND_IDS, KIND_IDS } from '../model/kinds.ts';
import { auditSchema, correctionSchema } from './schemas/audit.ts';
import { ENTITY_SCHEMAS } from './schemas/entity.ts';
import { matrixSchema } from './schemas/provisions.ts';
import { RECORD_SCHEMAS } from './schemas/record.ts';
import { threadSchema } from './schemas/thread.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** By folder of `content/`. */
export function buildJsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const schemas: (readonly [string, z.ZodType])[] = [
    ...KIND_IDS.map((kind) => [kind, RECORD_SCHEMAS[kind]] as const),
    ...ENTITY_KIND_IDS.map((kind) => [kind, ENTITY_SCHEMAS[kind]] as const),
    ['threads', threadSchema],
    ['provisions', matrixSchema],
    ['audits', auditSchema],
    ['corrections', correctionSchema],
  ];
  return new Map(schemas.map(([folder, schema]) => [folder, { title: `Front matter of content/${folder}`, ...toJsonSchema(schema) }]));
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The corpus reads every scalar as text; an editor reads `2013` as a number and `true` as a truth value.
      if (jsonSchema.type !== 'string') return;
      if (jsonSchema.enum === undefined) Object.assign(jsonSchema, { type: ['string', 'number'] });
      else if (jsonSchema.enum.includes('true')) Object.assign(jsonSchema, { type: 'boolean', enum: [true, false] });
    },
  });
}
