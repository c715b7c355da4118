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
    index === 0 ? `${count} ${count === 1 ? 'section' : 'sections'} ${word}` : `${count} ${word}`,
  );
  const stayed = counts.same === 0 ? '' : `; ${counts.same} with the same words`;
  const words = counts.wordsInserted + counts.wordsDeleted === 0 ? '' : ` ${formatWords(counts)}`;
  return `${[first, ...rest].join(', ')}${stayed}.${words}`;
}

function formatWords({ wordsInserted, wordsDeleted }: ComparisonCounts): string {
  const figure = (count: number) => count.toLocaleString('en');
  return `${figure(wordsInserted)} ${wordsInserted === 1 ? 'word' : 'words'} inserted, ${figure(wordsDeleted)} deleted.`;
}

/** `Changed`, `Changed, was SEC. 3.`, `Same words, moved: stood after SEC. 2. Advocate` */
export function describeSection({ state, formerNumber, movedFrom }: ComparedSection): string {
  const former = formerNumber === undefined ? [] : [formerNumber === '' ? 'without a number before' : `was ${formerNumber}`];
  const moved = movedFrom === undefined ? [] : [movedFrom === '' ? 'moved: stood first' : `moved: stood after ${movedFrom}`];
  return [STATES[state], ...former, ...moved].join(', ');
}

/** All that changed, came, went or moved, in the order of the page. */
export function listChanges(sections: readonly ComparedSection[]) {
  return sections.filter((section) => !isUnchanged(section)).map((section) => ({ section, words: describeSection(section) }));
}
