/** A comparison in words: what its head and its index say. */
import type { ComparedSection, ComparisonCounts, SectionState } from '../../model/texts.ts';
import { isUnchanged } from './comparison-pages.ts';

const STATES: { readonly [state in SectionState]: string } = { same: 'Same words', changed: 'Changed', added: 'Added', gone: 'Gone' };

/** `12 sections changed, 3 added, 1 gone, 2 moved; 40 stayed as they were. 310 words inserted, 45 deleted.` */
export function describeCounts(counts: ComparisonCounts): string {
  const parts = [
    { count: counts.changed, word: 'changed' },
    { count: counts.added, word: 'added' },
    { count: counts.gone, word: 'gone' },
    { count: counts.moved, word: 'moved' },
    { count: counts.renumbered, word: 'renumbered' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return 'No section changed.';
  const [first, ...rest] = parts.map(({ count, word }, index) =>
    index === 0 ? `${formatFigure(count)} ${count === 1 ? 'section' : 'sections'} ${word}` : `${formatFigure(count)} ${word}`,
  );
  const stayed = counts.same === 0 ? '' : `; ${formatFigure(counts.same)} with the same words`;
  const words = counts.wordsInserted + counts.wordsDeleted === 0 ? '' : ` ${formatWords(counts)}`;
  return `${[first, ...rest].join(', ')}${stayed}.${words}`;
}

function formatFigure(count: number): string {
  return count.toLocaleString('en');
}

function formatWords({ wordsInserted, wordsDeleted }: ComparisonCounts): string {
  return `${formatFigure(wordsInserted)} ${wordsInserted === 1 ? 'word' : 'words'} inserted, ${formatFigure(wordsDeleted)} deleted.`;
}

/** `Changed`, `Changed, was SEC. 3.`, `Same words, moved: stood after SEC. 2. Advocate` */
export function describeSection({ state, formerNumber, movedFrom }: ComparedSection): string {
  const former = formerNumber === undefined ? [] : [formerNumber === '' ? 'without a number before' : `was ${formerNumber}`];
  const moved = movedFrom === undefined ? [] : [movedFrom === '' ? 'moved: stood first' : `moved: stood after ${movedFrom}`];
  return [STATES[state], ...former, ...moved].join(', ');
}

export interface SectionChange {
  readonly section: ComparedSection;
  readonly words: string;
}

/** All that changed, came, went or moved, in the order of the page. */
export function listChanges(sections: readonly ComparedSection[]): readonly SectionChange[] {
  return sections.filter((section) => !isUnchanged(section)).map((section) => ({ section, words: describeSection(section) }));
}

/** An index that is longer is given page by page. */
const LONGEST_INDEX = 200;

/** What the index of one page lists: on the first page all of it, or on each page its own where all of it is long. */
export function listIndex(
  sections: readonly ComparedSection[],
  page: { readonly name: string; readonly pageOf: ReadonlyMap<string, string> },
): readonly SectionChange[] {
  const changes = listChanges(sections);
  if (changes.length > LONGEST_INDEX) return changes.filter(({ section }) => page.pageOf.get(section.id) === page.name);
  return page.name === '' ? changes : [];
}
