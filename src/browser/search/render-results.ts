/** A search's answer as elements: records, passages with marked hits, what was misspelt, widened or mistaken. */
import { laneOf } from '../../model/lanes.ts';
import { formatHitPath } from '../../search/hit-path.ts';
import type { PassageHit, RecordHit, SearchResult, Segment } from '../../search/search-result.ts';
import { element } from './element.ts';

/** `base` is the site's base path, with a slash at both ends. */
export function renderHits(hits: readonly RecordHit[], base: string): HTMLElement[] {
  return hits.map((hit) => renderHit(hit, base));
}

function renderHit({ card, title, passages, matched, filed }: RecordHit, base: string): HTMLElement {
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
      ? formatPlace({ title, passages, filed })
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
function formatPlace({
  title,
  passages,
  filed,
}: Pick<RecordHit, 'title' | 'passages'> & { filed: RecordHit['filed'] | undefined }): string {
  if (filed) return `Filed under ${filed.join(', ')}`;
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
  readonly narrowHref: string;
  readonly anyHref: string;
  /** Whether only passages that hold the words are shown, and the address of the other choice. */
  readonly isOwn: boolean;
  readonly ownHref: string;
}

/** Lines between the count and the results: widening, and which kind of match it was. Mistakes stand in `render-mistakes.ts`. */
export function renderNotes(result: SearchResult, actions: NoteActions): HTMLElement[] {
  const notes: HTMLElement[] = [];
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
  const filed = result.records - result.spoken;
  if (actions.isOwn || (filed > 0 && result.passages > 0)) {
    const some = filed === 1 ? 'One is' : `${filed.toLocaleString('en')} are`;
    const [says, switches] = actions.isOwn
      ? ['Only passages that hold the words are shown. ', 'Also records found by title or names']
      : [`${some} found by title, or by names under which they are filed. `, 'Only passages that hold the words'];
    notes.push(element('p', { class: 'note' }, says, element('a', { href: actions.ownHref, rel: 'nofollow' }, switches)));
  }
  if (result.match === 'any') notes.push(element('p', { class: 'note' }, formatLoose(result)));
  else if (result.anyRecords > result.records && result.records < 10) {
    const more = `${result.anyRecords.toLocaleString('en')} records with at least one of the words`;
    notes.push(element('p', { class: 'note' }, element('a', { href: actions.anyHref, rel: 'nofollow' }, more)));
  }
  return notes;
}

function formatLoose({ allRecords, texts }: SearchResult): string {
  if (allRecords === 0) return 'No passage holds all of the words; these hold some of them, the most telling first.';
  const name = texts > 0 ? 'result' : 'record';
  const first = allRecords === 1 ? `The first ${name} holds` : `The first ${allRecords} ${name}s hold`;
  return `${first} all of the words; the others hold some of them, the most telling first.`;
}
