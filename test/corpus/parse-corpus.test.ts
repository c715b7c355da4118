import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { ContentFile } from '../../src/corpus/content-file.ts';
import { parseCorpus } from '../../src/corpus/parse-corpus.ts';
import { compareRecordDates } from '../../src/model/dates.ts';
import { RELATION_IDS } from '../../src/model/relations.ts';
import { TODAY } from '../support/parse-one.ts';

const NSA: ContentFile = { file: 'content/organizations/nsa.md', text: '---\nname: NSA\n---\n' };

interface Drawn {
  readonly day: number;
  readonly links: readonly { readonly rel: string; readonly to: number }[];
}

function fileOf(index: number, records: readonly Drawn[]): ContentFile {
  const id = (at: number) => `2013-10-${String(records[at]?.day ?? 1).padStart(2, '0')}-r${at}`;
  const links = (records[index]?.links ?? [])
    .filter(({ rel, to }) => to < records.length && to !== index && rel !== 'contradicts')
    .map(({ rel, to }) => `  - { rel: ${rel}, to: ${id(to)}, basis: Why., sources: [S1] }\n`);
  const head = `title: Record ${index}\ndate: ${id(index).slice(0, 10)}\njurisdiction: US\nbodies: [nsa]\nsummary: One.\n`;
  const linked = links.length === 0 ? '' : `links:\n${[...new Set(links)].join('')}`;
  return {
    file: `content/disclosures/${id(index)}.md`,
    text: `---\n${head}${linked}sources:\n  S1: { title: A, class: press-report }\n---\nA fact. [@S1] {#p1}\n`,
  };
}

const RECORDS = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 31 }),
    links: fc.array(fc.record({ rel: fc.constantFrom(...RELATION_IDS), to: fc.nat(7) }), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test('parseCorpus(files) knows every link at both ends, and orders records by date and id', () => {
  fc.assert(
    fc.property(RECORDS, (drawn) => {
      const files = [NSA, ...drawn.map((_, index) => fileOf(index, drawn))];
      const { corpus, problems } = parseCorpus(files, { today: TODAY });
      assert.deepEqual(problems, []);
      const outgoing = corpus.records.flatMap((record) => record.links);
      assert.deepEqual(new Set([...corpus.linksTo.values()].flat()), new Set(outgoing));
      for (const [id, links] of corpus.linksTo) assert.ok(links.every((link) => link.to.record === id));
      for (const [index, record] of corpus.records.entries()) {
        const next = corpus.records[index + 1];
        if (next !== undefined) assert.ok((compareRecordDates(record.date, next.date) || (record.id < next.id ? -1 : 1)) < 0);
        assert.equal(corpus.recordById.get(record.id), record);
      }
    }),
    { seed: 12 },
  );
});

test('parseCorpus(files) does not depend on the order of the files', () => {
  fc.assert(
    fc.property(RECORDS, fc.integer(), (drawn, seed) => {
      const files = [NSA, ...drawn.map((_, index) => fileOf(index, drawn))];
      const shuffled = files.toSorted(
        (a, b) => ((a.file.length * 31 + seed) % 7) - ((b.file.length * 17 + seed) % 7) || (a.file < b.file ? 1 : -1),
      );
      assert.deepEqual(parseCorpus(shuffled, { today: TODAY }), parseCorpus(files, { today: TODAY }));
    }),
    { seed: 13, numRuns: 30 },
  );
});

test('parseCorpus(500 records, each of which cites the one before) links them all', () => {
  const body = Array.from(
    { length: 5 },
    (_, index) => `A fact of some length, with “few words” in it and a [link](https://example.org/). [@S1; @S2, p. 3] {#p${index + 1}}`,
  );
  const files = Array.from({ length: 500 }, (_, index): ContentFile => {
    const head = `title: Record ${index}\ndate: 2013-10-30\njurisdiction: US\nbodies: [nsa]\nsummary: One.\nactors:\n  - { organization: nsa, role: agency }\n`;
    const links = index === 0 ? '' : `links:\n  - { rel: cites, to: 2013-10-30-r${index - 1}#p2, basis: Why it cites., sources: [S1] }\n`;
    const quotations = 'quotations:\n  - { words: few words, by: A spokesman, passage: p1, sources: [S1] }\n';
    const sources =
      '  S1: { title: A, class: press-report, issued: 2013-10, URL: "https://example.org/a", checked: 2026-11-20 }\n  S2: { title: B, class: court-record }\n';
    return {
      file: `content/disclosures/2013-10-30-r${index}.md`,
      text: `---\n${head}${links}${quotations}sources:\n${sources}---\n${body.join('\n\n')}\n`,
    };
  });
  const { corpus, problems } = parseCorpus([NSA, ...files], { today: TODAY });
  assert.deepEqual(problems, []);
  assert.equal(
    corpus.records.reduce((sum, record) => sum + record.passages.length, 0),
    2500,
  );
  assert.equal(
    corpus.records.reduce((sum, record) => sum + record.links.length, 0),
    499,
  );
});
