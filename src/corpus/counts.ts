import type { Corpus } from '../model/corpus.ts';

export interface CorpusCounts {
  readonly records: number;
  readonly passages: number;
  readonly links: number;
  readonly quotations: number;
  /** Sources of records, and how many of them were read for the record. */
  readonly sources: number;
  readonly checkedSources: number;
  readonly people: number;
  readonly organizations: number;
  readonly programs: number;
  readonly threads: number;
}

export function countCorpus({ records, entities, threads }: Corpus): CorpusCounts {
  const sources = records.flatMap((record) => record.sources);
  const sum = (list: 'passages' | 'links' | 'quotations') => records.reduce((total, record) => total + record[list].length, 0);
  return {
    records: records.length,
    passages: sum('passages'),
    links: sum('links'),
    quotations: sum('quotations'),
    sources: sources.length,
    checkedSources: sources.filter((source) => source.checked !== undefined).length,
    people: entities.people.length,
    organizations: entities.organizations.length,
    programs: entities.programs.length,
    threads: threads.length,
  };
}

/** `525 records, 2,274 passages, 900 links, 1,852 sources (1,828 checked)` */
export function formatCounts(counts: CorpusCounts): string {
  const count = (number: number, word: string) => `${number.toLocaleString('en')} ${number === 1 ? word : `${word}s`}`;
  const sources = `${count(counts.sources, 'source')} (${counts.checkedSources.toLocaleString('en')} checked)`;
  return [count(counts.records, 'record'), count(counts.passages, 'passage'), count(counts.links, 'link'), sources].join(', ');
}
