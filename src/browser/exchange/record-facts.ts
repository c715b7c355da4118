/** What the file of a record (`testimony/ID.json`) says of its passages, for the lists that a reader takes away. */

export interface PassageFacts {
  /** `paragraph`, `turn`, `stage`; empty of the record as a whole. */
  readonly type: string;
  readonly heading: string;
  /** Its own, as EDTF; empty where it has none. */
  readonly date: string;
  /** `Title, publisher, 2013-11, address`, in the order in which they are cited. */
  readonly sources: readonly string[];
  /** Words said or written, exact. */
  readonly quoted: readonly string[];
}

export interface RecordFacts {
  /** Absolute address of the record's page, as the site itself gives it. */
  readonly url: string;
  readonly title: string;
  /** EDTF */
  readonly date: string;
  /** By id; under the empty id the record as a whole, with all its sources. */
  readonly passages: ReadonlyMap<string, PassageFacts>;
}

/** `path` is `testimony/ID`, `base` the site's base or absolute address. Throws where the file cannot be had. */
export async function fetchRecordFacts(base: string, path: string): Promise<RecordFacts> {
  const response = await fetch(`${base}${path}.json`);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return readRecordFacts(await response.json());
}

/** What is there of it: the file is our own, and may be of another build. */
export function readRecordFacts(record: unknown): RecordFacts {
  const sources = new Map(listIn(record, 'sources').map((source) => [textIn(source, 'id'), formatSource(source)]));
  const quotations = listIn(record, 'quotations');
  const passages = listIn(record, 'passages').map((passage) => {
    const id = textIn(passage, 'id');
    const facts: PassageFacts = {
      type: textIn(passage, 'type'),
      heading: textIn(passage, 'heading'),
      date: textIn(passage, 'date'),
      sources: listIn(passage, 'sources').flatMap((cited) => (typeof cited === 'string' ? (sources.get(cited) ?? []) : [])),
      quoted: quotations.filter((each) => textIn(each, 'passage') === id).map((each) => textIn(each, 'words')),
    };
    return [id, facts] as const;
  });
  const whole: PassageFacts = { type: '', heading: '', date: '', sources: [...sources.values()], quoted: [] };
  return {
    url: textIn(record, 'url'),
    title: textIn(record, 'title'),
    date: textIn(record, 'date'),
    passages: new Map([['', whole], ...passages]),
  };
}

function formatSource(source: unknown): string {
  const host = textIn(source, 'container-title') || textIn(source, 'publisher');
  return [textIn(source, 'title'), host, textIn(source, 'issued'), textIn(source, 'URL')].filter((part) => part !== '').join(', ');
}

function fieldIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown, name: string): string {
  const text = fieldIn(value, name);
  return typeof text === 'string' ? text : '';
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldIn(value, name);
  return Array.isArray(list) ? list : [];
}
