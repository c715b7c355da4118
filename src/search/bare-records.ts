/** Passages without a corpus around them, as search records: for benches, tests and foreign collections. */
import type { SearchRecord } from './documents.ts';
import type { Named } from './metadata.ts';

const named = (id: string, name = id): Named => ({ id, name, also: '' });

export interface BareRecordOptions {
  readonly title?: string;
  readonly day?: string;
  readonly people?: readonly string[];
  readonly programs?: readonly string[];
  readonly body?: string;
  readonly speakers?: readonly string[];
}

/** A record whose documents are these texts, `t1`, `t2` …; no summary. */
export function buildBareRecord(id: string, texts: readonly string[], options: BareRecordOptions = {}): SearchRecord {
  const { title = '', day = '2013-06-05', people = [], programs = [], body = '', speakers = [] } = options;
  return {
    card: { path: `testimony/${id}/`, lane: 'h', kind: 'Testimony', title, day, date: day, body, passages: texts.length, links: 0 },
    metadata: {
      id,
      start: day,
      end: day,
      kind: named('testimony', 'Testimony'),
      jurisdiction: named('US', 'United States'),
      bodies: [],
      people: people.map((person) => named(person)),
      witnesses: [],
      speakers: [],
      organizations: body === '' ? [] : [named(body)],
      programs: programs.map((program) => named(program)),
      sources: [],
      relations: [],
      title,
      text: title,
    },
    fields: { title, people: people.join('; '), programs: programs.join('; '), body },
    documents: texts.map((text, index) => ({
      passage: `t${index + 1}`,
      speaker: speakers[index] ?? '',
      speakerWords: speakers[index] ?? '',
      text,
    })),
  };
}
