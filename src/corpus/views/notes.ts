/** Margin notes: which source stands beside which passage, set in full once. */
import type { Passage, Quotation } from '../../model/passages.ts';
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

/** The HTML of a passage with its listed quotations in `<mark>`. Words that a tag interrupts stay unmarked. */
export function markQuotations(passage: Passage, quotations: readonly Quotation[]): string {
  const own = quotations.filter((quotation) => quotation.passage === passage.id);
  return own.reduce((html, quotation) => markWords(html, quotation.words), passage.html);
}

function markWords(html: string, words: string): string {
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const at = html.indexOf(escaped);
  if (at < 0 || html.lastIndexOf('<', at) > html.lastIndexOf('>', at)) return html;
  return `${html.slice(0, at)}<mark>${escaped}</mark>${html.slice(at + escaped.length)}`;
}
