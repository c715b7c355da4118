/** The pages of the reading views and comparisons of official texts, and what their heads say. */
import type { Corpus } from '../../model/corpus.ts';
import { formatRecordDate } from '../../model/dates.ts';
import { partDocument } from '../../model/document-parts.ts';
import { DOCUMENT_FORMATS, type StoredDocument } from '../../model/documents.ts';
import { IDENTIFIERS, type IdentifierName } from '../../model/identifiers.ts';
import { documentPath, recordPath } from '../../model/permalinks.ts';
import type { NamedText, TextPage, TextPair } from '../../model/texts.ts';
import { excerptUnit, formatUnitName } from '../../model/unit-text.ts';
import type { FactRow } from '../../model/views.ts';
import { countWords } from '../../text/words.ts';
import { compareTexts } from './compare-texts.ts';
import { pageComparison } from './comparison-pages.ts';
import { listDivisionsAround } from './text-outline.ts';
import { cutSections } from './text-sections.ts';
import { listAllTexts, listTextPairs, pathOfPair } from './texts.ts';

/** At least one. Titles name the two innermost divisions. */
export function listTextPages(document: Pick<StoredDocument, 'units'>): readonly TextPage[] {
  return partDocument(document.units).map(({ name, units }) => {
    const [first, last] = [units[0], units.at(-1)];
    const around = first === undefined ? [] : [...listDivisionsAround(document.units, first.id), first];
    const names = around.filter((unit) => unit.type === 'section').map(formatUnitName);
    const title =
      names
        .filter((part) => part !== '')
        .slice(-2)
        .join(', ') || `${first?.id} to ${last?.id}`;
    return { name, units, title, excerpt: first === undefined ? '' : excerptUnit(first) };
  });
}

/** Paths of all pages that exist because of official texts, without base: readings, their parts, comparisons, theirs. */
export function listTextPaths(corpus: Corpus): readonly string[] {
  const readings = listAllTexts(corpus).flatMap(({ record, official: document }) => {
    const parts = listTextPages(document).map(({ name }) => name);
    return [...new Set(['', ...parts])].map((part) => documentPath(record, document.name, part));
  });
  const comparisons = listTextPairs(corpus).flatMap((pair) => pagePair(pair).pages.map(({ name }) => pathOfPair(pair, name)));
  return [...readings, ...comparisons];
}

/** The pages of one comparison. */
export function pagePair({ before, after }: Pick<TextPair, 'before' | 'after'>) {
  const comparison = compareTexts(before.official.units, after.official.units);
  return { ...pageComparison(comparison.sections), comparison };
}

/** `12 sections`, `214 turns of 9 speakers`, `30 paragraphs`; with the number of words. */
export function describeExtent({ units }: Pick<StoredDocument, 'units'>): string {
  const turns = units.filter((unit) => unit.type === 'turn');
  const sections = cutSections(units).filter(({ number, heading }) => number !== '' || heading !== '');
  if (turns.length > 0) {
    const speakers = new Set(turns.flatMap(({ speaker }) => speaker?.toLowerCase() ?? [])).size;
    return `${several(turns.length, 'turn')} of ${several(speakers, 'speaker')}`;
  }
  return sections.length > 0 ? several(sections.length, 'section') : several(units.length, 'paragraph');
}

function several(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}

/** Which text it is. */
export function buildTextFacts({ record, official: document, name, date }: NamedText): readonly FactRow[] {
  const words = document.units.reduce(
    (sum, unit) => sum + unit.paragraphs.reduce((total, paragraph) => total + countWords(paragraph), 0),
    0,
  );
  const rows: readonly FactRow[] = [
    { label: 'Record', values: [{ text: record.title, path: recordPath(record) }] },
    { label: 'Version', values: [{ text: name, ...(document.version !== undefined && { note: document.version }) }] },
    { label: 'Date', values: date === undefined ? [] : [{ text: formatRecordDate(date) }] },
    { label: 'Extent', values: [{ text: describeExtent(document), note: `${words.toLocaleString('en')} words` }] },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

/** By which title and numbers it is known, and where it came from. */
export function buildTextNumbers({ official: document }: NamedText): readonly FactRow[] {
  const rows: readonly FactRow[] = [
    { label: 'Official title', values: [{ text: document.title }] },
    ...listIdentifiers(document),
    { label: 'Format', values: [{ text: DOCUMENT_FORMATS[document.format] }] },
    { label: 'Imported from', values: [{ text: document.importedFrom }] },
    { label: 'SHA-256', values: [{ text: `${document.sha256.slice(0, 12)}…`, note: 'of that file' }] },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

function listIdentifiers(document: StoredDocument): readonly FactRow[] {
  const names = Object.keys(IDENTIFIERS).filter((name): name is IdentifierName => Object.hasOwn(IDENTIFIERS, name));
  return names.map((name) => ({ label: IDENTIFIERS[name], values: (document.identifiers[name] ?? []).map((text) => ({ text })) }));
}
