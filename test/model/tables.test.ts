import assert from 'node:assert/strict';
import test from 'node:test';
import { ENTITY_KIND_IDS, ENTITY_KINDS, formatKind, isKind, KIND_IDS, KINDS } from '../../src/model/kinds.ts';
import { LANES, laneOf } from '../../src/model/lanes.ts';
import { isRelation, RELATION_IDS, RELATIONS } from '../../src/model/relations.ts';

const PROTOTYPE_WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', ''];

test('isKind(word) and isRelation(word) know the tables and nothing that objects inherit', () => {
  for (const word of PROTOTYPE_WORDS) {
    assert.equal(isKind(word), false);
    assert.equal(isRelation(word), false);
  }
  assert.ok(isKind('disclosures') && isRelation('responds-to'));
});

test('every kind has a lane, and every lane a kind', () => {
  assert.deepEqual([...KIND_IDS].sort(), Object.keys(KINDS).sort());
  assert.deepEqual([...ENTITY_KIND_IDS].sort(), Object.keys(ENTITY_KINDS).sort());
  const lanes = new Set(KIND_IDS.map((kind) => laneOf(KINDS[kind].lane).id));
  assert.deepEqual([...lanes].sort(), LANES.map((lane) => lane.id).sort());
});

test('every relation has words for both ends; only contradicts reads alike from both', () => {
  assert.equal(new Set(RELATION_IDS).size, Object.keys(RELATIONS).length);
  for (const rel of RELATION_IDS) {
    assert.equal(RELATIONS[rel].name === RELATIONS[rel].inverse, rel === 'contradicts');
  }
});

test('formatKind(kind, form) is the word of the form, or of the kind', () => {
  assert.equal(formatKind('disclosures', 'press-report'), 'Press report');
  assert.equal(formatKind('disclosures'), 'Disclosure');
  assert.equal(formatKind('disclosures', 'no-such-form'), 'Disclosure');
});
