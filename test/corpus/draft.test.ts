import assert from 'node:assert/strict';
import test from 'node:test';
import { formatDraft } from '../../src/corpus/draft.ts';
import { buildJsonSchemas } from '../../src/corpus/json-schema.ts';
import { parseCorpus } from '../../src/corpus/parse-corpus.ts';
import { ENTITY_KIND_IDS, KIND_IDS } from '../../src/model/kinds.ts';

const DRAFT = { title: `It's "quoted": a title`, date: '2013-11-11' };

test('formatDraft(kind, draft) is a file whose only mistakes are what is still empty', () => {
  for (const kind of [...KIND_IDS, ...ENTITY_KIND_IDS, 'threads'] as const) {
    const { problems } = parseCorpus([{ file: `content/${kind}/2013-11-11-a-draft.md`, text: formatDraft(kind, DRAFT) }], {
      today: '2026-11-24',
    });
    const codes = new Set(problems.map((problem) => problem.code));
    for (const code of ['yaml-syntax', 'unknown-field', 'front-matter', 'date-id', 'bad-attributes', 'unused-construct'])
      assert.equal(codes.has(code), false, `${kind} ${code}`);
  }
});

test('buildJsonSchemas() describes every folder, forbids unknown fields, and lets years be numbers', () => {
  const schemas = buildJsonSchemas();
  assert.deepEqual([...schemas.keys()], [...KIND_IDS, ...ENTITY_KIND_IDS, 'threads', 'provisions', 'audits', 'corrections']);
  for (const [folder, schema] of schemas) assert.equal(schema.additionalProperties, false, folder);
  const testimony = schemas.get('testimony');
  assert.ok(testimony?.required?.includes('hearing'));
  assert.deepEqual(testimony?.properties?.['date'], { type: ['string', 'number'] });
  assert.ok(!JSON.stringify(schemas.get('disclosures')).includes('"hearing"'));
});
