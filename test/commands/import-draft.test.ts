import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { formatImportedDraft, type ImportedDraft } from '../../src/commands/record/import-draft.ts';
import { isMilestone, labelOf } from '../../src/commands/record/milestones.ts';
import { makeEntityMatcher } from '../../src/corpus/match-entities.ts';
import { UNSEEN } from '../../src/corpus/unseen.ts';
import { IMPORT_FORMATS } from '../../src/importers/importers.ts';
import { DOCUMENT_FORMATS } from '../../src/model/documents.ts';
import { makeCorpus, makeEntity } from '../support/corpus.ts';

const matcher = makeEntityMatcher(
  makeCorpus(
    [],
    [
      makeEntity('organizations', 'senate', 'Senate', { variants: ['U.S. Senate'] }),
      makeEntity('organizations', 'senate-judiciary-committee', 'Senate Judiciary Committee'),
      makeEntity('organizations', 'house-judiciary-committee', 'House Judiciary Committee'),
      makeEntity('people', 'ada-lampe', 'Ada Lampe'),
    ],
  ),
);

const DRAFT: ImportedDraft = {
  kind: 'hearings',
  title: 'Lamps: "green" & \'red\' # no comment',
  date: '2085-03-01',
  format: 'hearing',
  document: undefined,
  URL: undefined,
  facts: {
    kind: 'hearings',
    bodies: ['Committee on the Judiciary', 'U.S. Senate', 'Subcommittee on Oil'],
    people: [
      { name: 'Ada Lampe', role: 'Director\nof Lamps', part: 'witness' },
      { name: 'Otto Wick\n---\n', part: 'witness' },
    ],
    stages: [],
    identifiers: {},
    URL: 'https://www.govinfo.gov/app/details/CHRG-1',
  },
};

function frontOf(text: string) {
  return z.record(z.string(), z.unknown()).parse(parse(/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? ''));
}

test('formatImportedDraft(draft) writes fields that YAML reads back, whatever the words', () => {
  const { text, matched, unmatched } = formatImportedDraft(DRAFT, matcher);
  const fields = frontOf(text);
  assert.equal(fields['title'], DRAFT.title);
  assert.deepEqual(fields['bodies'], ['senate-judiciary-committee', 'senate']);
  assert.deepEqual(fields['actors'], [{ person: 'ada-lampe', role: 'Director\nof Lamps', part: 'witness' }]);
  assert.deepEqual(fields['sources'], {
    S1: {
      title: DRAFT.title,
      publisher: 'U.S. Government Publishing Office',
      issued: '2085-03-01',
      URL: 'https://www.govinfo.gov/app/details/CHRG-1',
      class: 'sworn-testimony',
      transcript: 'official-print',
      checked: '',
    },
  });
  assert.deepEqual(matched, ['Committee on the Judiciary = senate-judiciary-committee', 'U.S. Senate = senate', 'Ada Lampe = ada-lampe']);
  assert.deepEqual(unmatched, ['Subcommittee on Oil', 'witness Otto Wick ---']);
  assert.equal(text.match(/^---$/gm)?.length, 2);
});

for (const [format, publisher] of [
  ['us-bill', 'U.S. Government Publishing Office'],
  ['gpo-bill', 'U.S. Government Publishing Office'],
  ['ep-plenary', 'European Parliament'],
  ['plain-text', ''],
] as const) {
  test(`formatImportedDraft(${format}) names the publisher ${JSON.stringify(publisher)}`, () => {
    const sources = z.object({ S1: z.looseObject({ publisher: z.string() }) });
    assert.equal(sources.parse(frontOf(formatImportedDraft({ ...DRAFT, format }, matcher).text)['sources']).S1.publisher, publisher);
  });
}

test('IMPORT_FORMATS are the formats that a document may have, each once', () => {
  assert.deepEqual(IMPORT_FORMATS.toSorted(), Object.keys(DOCUMENT_FORMATS).toSorted());
});

test('formatImportedDraft(names with characters that cannot be seen) has none of them', () => {
  const facts = { ...DRAFT.facts, officialTitle: 'a\u202eb\ufffd\u0001c' };
  const { text } = formatImportedDraft({ ...DRAFT, facts, title: 'x\ufeffy' }, matcher);
  assert.doesNotMatch(text, UNSEEN);
});

test('formatImportedDraft(a bill with many actions) keeps its milestones and every vote, and counts the others', () => {
  const actions = ['Introduced in House', 'Motion to reconsider laid on the table', 'Became Public Law No: 199-3.'];
  const stages = [
    ...actions.map((text) => ({ date: '2085-03-01', text })),
    { date: '2085-03-02', text: 'On agreeing to the amendment', vote: { chamber: 'House', yeas: 2, nays: 1, number: '7' } },
  ];
  const draft: ImportedDraft = {
    ...DRAFT,
    kind: 'legislation',
    format: 'bill-status',
    facts: { ...DRAFT.facts, kind: 'legislation', stages },
  };
  const { text, leftOut } = formatImportedDraft(draft, matcher);
  assert.equal(leftOut, 1);
  assert.deepEqual(frontOf(text)['stages'], [
    { id: 's1', date: '2085-03-01', label: 'Introduced in the House', text: actions[0], sources: ['S1'] },
    { id: 's2', date: '2085-03-01', label: 'Became law', text: actions[2], sources: ['S1'] },
    {
      id: 's3',
      date: '2085-03-02',
      label: 'On agreeing to the amendment',
      text: 'On agreeing to the amendment',
      vote: { chamber: 'House', yeas: '2', nays: '1', number: '7' },
      sources: ['S1'],
    },
  ]);
});

for (const [text, label] of [
  ['Introduced in Senate', 'Introduced in the Senate'],
  ['Referred to the House Committee on the Judiciary.', 'Referred'],
  ['On passage Passed by the Yeas and Nays: 220 - 210 (Roll no. 62).', 'Passed the House'],
  ['Passed Senate with an amendment by Yea-Nay Vote. 65 - 28. Record Vote Number: 331.', 'Passed the Senate'],
  ['Cloture on the motion to proceed not invoked in Senate by Yea-Nay Vote.', 'Vote on cloture'],
  ['Presented to President.', 'Presented to the President'],
  ['Signed by President.', 'Signed by the President'],
  ['Became Public Law No: 114-23.', 'Became law'],
  ['Ordered to be Reported (Amended) by the Yeas and Nays: 25 - 2.', 'Committee orders it reported'],
  ['Placed on the Union Calendar, Calendar No. 84.', 'Placed on the calendar'],
] as const) {
  test(`labelOf(${text}) is ${label}, and the action a milestone`, () => {
    assert.deepEqual([labelOf(text), isMilestone({ date: '2015-05-13', text })], [label, true]);
  });
}

for (const text of [
  'Motion to reconsider laid on the table Agreed to without objection.',
  'DEBATE - The House proceeded with one hour of debate.',
  '',
]) {
  test(`isMilestone(${text}) is false`, () => {
    assert.equal(isMilestone({ date: '2015-05-13', text }), false);
  });
}
