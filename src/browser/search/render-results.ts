/** A search's answer as elements: records, passages with marked hits, what was misspelt, widened or mistaken. */
import { laneOf } from '../../model/lanes.ts';
import { formatHitPath } from '../../search/hit-path.ts';
import type { PassageHit, RecordHit, SearchResult, Segment } from '../../search/search-result.ts';
import { element } from './element.ts';

/** `base` is the site's base path, with a slash at both ends. */
export function renderHits(hits: readonly RecordHit[], base: string): HTMLElement[] {
  return hits.map((hit) => renderHit(hit, base));
}

function renderHit({ card, title, passages, matched }: RecordHit, base: string): HTMLElement {
  const hrefOf = (passage?: PassageHit) => base + formatHitPath(card, passage);
  const header = element(
    'header',
    {},
    element(
      'span',
      { class: 'kind' },
      element('span', { class: `tab ${card.lane}`, 'aria-hidden': 'true' }, laneOf(card.lane).letter),
      card.kind,
    ),
    element('time', { datetime: card.day }, card.date),
    card.body === '' ? undefined : element('span', {}, card.body),
  );
  const counts =
    matched === 0
      ? formatPlace({ title, passages })
      : `${matched.toLocaleString('en')} of ${card.passages.toLocaleString('en')} ${card.passages === 1 ? 'passage matches' : 'passages match'}`;
  const links = card.links === 0 ? '' : ` · ${card.links} ${card.links === 1 ? 'link' : 'links'}`;
  return element(
    'article',
    { class: card.text ? 'res official' : 'res' },
    header,
    element(
      'h2',
      {},
      element(
        'a',
        { href: hrefOf(passages[0]), class: 'res-link' },
        ...title.map(renderSegment),
        ...(card.text ? [' ', element('span', { class: 'which' }, card.text.name)] : []),
      ),
    ),
    element('ol', {}, ...passages.map((passage) => renderPassage(passage, hrefOf(passage)))),
    element('p', { class: 'why' }, counts + links),
  );
}

/** Where the words stand when they stand in no passage. */
function formatPlace({ title, passages }: Pick<RecordHit, 'title' | 'passages'>): string {
  const isHit = (segment: Segment) => segment.isHit;
  if (passages.some((passage) => passage.segments.some(isHit))) return 'In the summary';
  return title.some(isHit) ? 'In the title' : 'In the names';
}

function renderPassage(passage: PassageHit, href: string): HTMLElement {
  const before = `${passage.unit?.isStruck ? 'Struck out: ' : ''}${passage.speaker}`;
  const speaker = before === '' ? undefined : element('b', { class: 'who' }, `${before} `);
  const text = element('p', {}, speaker, ...passage.segments.map(renderSegment));
  if (passage.passage === '') return element('li', { class: 'plain' }, text);
  const label = `Passage ${passage.passage}`;
  const where = passage.unit?.locator ?? passage.date;
  const place = where && element('span', { class: 'place' }, where);
  return element('li', {}, element('a', { class: 'addr', href, 'aria-label': label }, passage.passage), place, text);
}

function renderSegment({ text, isHit }: Segment): Node | string {
  return isHit ? element('mark', {}, text) : text;
}

/** The head of the results: how much was found. */
export function formatCount(result: SearchResult): string {
  if (result.records === 0) return 'Nothing found';
  const passages = countOf(result.passages, 'passage');
  const own = result.records - result.texts;
  const records = [own && countOf(own, 'record'), result.texts && countOf(result.texts, 'official text')].filter(Boolean).join(' and ');
  if (result.passages === 0) return records;
  // Records that are found by their summaries alone have no passage among those found.
  return result.passages < result.records ? `${records}; the words stand in ${passages}` : `${passages} in ${records}`;
}

function countOf(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
}

export interface NoteActions {
  /** Address of the same search with another query. */
  readonly hrefOf: (query: string) => string;
  readonly narrowHref: string;
  readonly anyHref: string;
  readonly query: string;
}

/** Lines between the count and the results: mistakes, spellings, widening, and which kind of match it was. */
export function renderNotes(result: SearchResult, actions: NoteActions): HTMLElement[] {
  const notes: HTMLElement[] = [];
  for (const problem of result.problems) {
    notes.push(
      element(
        'p',
        { class: 'note mistake' },
        renderMistake(actions.query, problem),
        ` ${problem.message}. `,
        renderSuggestion(problem, actions),
      ),
    );
  }
  notes.push(...renderUnknown(result.unknown, actions));
  if (result.widened.length > 0) {
    const words = result.widened.map(({ word, also }) => `${also.join(', ')} (for ${word})`).join('; ');
    notes.push(
      element(
        'p',
        { class: 'note' },
        `Also searching ${words}. `,
        element('a', { href: actions.narrowHref, rel: 'nofollow' }, 'Only the words as typed'),
      ),
    );
  }
  if (result.match === 'any') notes.push(element('p', { class: 'note' }, formatLoose(result)));
  else if (result.anyRecords > result.records && result.records < 10) {
    const more = `${result.anyRecords.toLocaleString('en')} records with at least one of the words`;
    notes.push(element('p', { class: 'note' }, element('a', { href: actions.anyHref, rel: 'nofollow' }, more)));
  }
  return notes;
}

/** A line for each misspelt word with the word it may have been, and one line for all others. */
function renderUnknown(unknown: SearchResult['unknown'], { query, hrefOf }: NoteActions): HTMLElement[] {
  const barred = (word: string) => element('span', { class: 'bar' }, word);
  const lines = unknown.flatMap(({ word, start, end, nearest }) => {
    if (nearest === undefined) return [];
    const link = element('a', { href: hrefOf(query.slice(0, start) + nearest + query.slice(end)) }, nearest);
    return [element('p', { class: 'note' }, 'No passage holds ', barred(word), '. Did you mean ', link, '?')];
  });
  const others = [...new Set(unknown.flatMap(({ word, nearest }) => (nearest === undefined ? [word] : [])))];
  if (others.length === 0) return lines;
  const named = others.slice(0, MAX_UNKNOWN).flatMap((word, index) => (index === 0 ? [barred(word)] : [' ', barred(word)]));
  const more = others.length > MAX_UNKNOWN ? ` and ${others.length - MAX_UNKNOWN} other words.` : '.';
  return [...lines, element('p', { class: 'note' }, 'No passage holds ', ...named, more)];
}

/** Words without a neighbour that are named. */
const MAX_UNKNOWN = 6;

/** A field that is nearly right is offered as a link; other advice is told. */
function renderSuggestion(problem: SearchResult['problems'][number], { query, hrefOf }: NoteActions): HTMLElement | string {
  if (problem.code !== 'unknown-field' || !problem.suggestion.endsWith(':'))
    return problem.suggestion === '' ? '' : `${problem.suggestion}.`;
  const fixed = query.slice(0, problem.start) + problem.suggestion + query.slice(problem.end);
  return element('span', {}, 'Did you mean ', element('a', { href: hrefOf(fixed) }, problem.suggestion), '?');
}

function formatLoose({ allRecords, texts }: SearchResult): string {
  if (allRecords === 0) return 'No passage holds all of the words; these hold some of them, the most telling first.';
  const name = texts > 0 ? 'result' : 'record';
  const first = allRecords === 1 ? `The first ${name} holds` : `The first ${allRecords} ${name}s hold`;
  return `${first} all of the words; the others hold some of them, the most telling first.`;
}

/** The query with the mistaken part underlined. */
function renderMistake(query: string, at: { readonly start: number; readonly end: number }): HTMLElement {
  const before = query.slice(Math.max(0, at.start - 40), at.start);
  return element('code', {}, before, element('u', {}, query.slice(at.start, at.end)), query.slice(at.end, at.end + 40));
}
