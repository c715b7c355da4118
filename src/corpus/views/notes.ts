/** Margin notes: which source stands beside which passage, set in full once. */
import type { Passage } from '../../model/passages.ts';
import type { CorpusRecord } from '../../model/record.ts';
import type { MarginNote } from '../../model/views.ts';

/** Passages as a page shows them: text in the order of the file, then stages. */
export function orderPassages(record: CorpusRecord): readonly Passage[] {
  const isStage = (passage: Passage) => passage.type === 'stage';
  return [...record.passages.filter((passage) => !isStage(passage)), ...record.passages.filter(isStage)];
}

/** Notes by passage id, in the order of `orderPassages`; a source is set in full at the first passage that cites it. */
export function buildMarginNotes(record: CorpusRecord): ReadonlyMap<string, readonly MarginNote[]> {
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const fullAt = new Map<string, string>();
  const notes = new Map<string, readonly MarginNote[]>();
  for (const passage of orderPassages(record)) {
    const unique = new Map(passage.citations.toReversed().map((citation) => [citation.source, citation]));
    const list = [...unique.values()].reverse().flatMap((citation) => {
      const source = sources.get(citation.source);
      if (source === undefined) return [];
      const first = fullAt.get(source.id) ?? passage.id;
      fullAt.set(source.id, first);
      return [{ source, fullAt: first, ...(citation.locator !== undefined && { locator: citation.locator }) }];
    });
    notes.set(passage.id, list);
  }
  return notes;
}

/** Sources that no passage cites, as those of links alone. */
export function listOtherSources(record: CorpusRecord): CorpusRecord['sources'] {
  const cited = new Set(record.passages.flatMap((passage) => passage.citations.map((citation) => citation.source)));
  return record.sources.filter((source) => !cited.has(source.id));
}
