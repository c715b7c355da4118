/** Marks the words of a query in a record or an official text, and says so at the foot of the window: how many places, the next, back to the results. */
import { parseQuery } from '../../search/query.ts';
import { findWordsOf } from '../../search/words-in-text.ts';
import { element } from './element.ts';
import { keepFound } from './found.ts';

/** What a record and an official text say themselves. */
const TEXTS = 'h1, .stand, .pass .stage, .pass .txt, .units .uh, .units .words > p';

/** Names of `::highlight()` in `styles/marks.css`. */
const [ALL, CURRENT] = ['search', 'search-at'];

/** Does nothing where no word of the query stands on the page. `results` is the address of the results. */
export function markWords(query: string, results: string): void {
  const { root } = parseQuery(query);
  const ranges = [...document.querySelectorAll(TEXTS)].flatMap((text) => findRanges(text, (words) => findWordsOf(root, words)));
  if (ranges.length === 0) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  addBar(query, results, ranges);
}

function findRanges(place: Element, find: (text: string) => readonly { readonly start: number; readonly end: number }[]): Range[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.textContent ?? '';
  }
  return find(text).flatMap(({ start, end }) => {
    const [first, last] = [nodes.findLast((one) => one.start <= start), nodes.findLast((one) => one.start < end)];
    if (first === undefined || last === undefined) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return [range];
  });
}

function addBar(query: string, results: string, ranges: readonly Range[]): void {
  const said = element('span', { role: 'status' });
  const say = (place?: number) => {
    const places = ranges.length === 1 ? 'One place' : `${ranges.length} places`;
    said.replaceChildren(place === undefined ? places : `${place + 1} of ${ranges.length} places`, ' with ', element('b', {}, query));
  };
  let at = -1;
  const next = buttonOf('Next', () => {
    at = (at + 1) % ranges.length;
    const range = ranges[at];
    if (range === undefined) return;
    CSS.highlights.set(CURRENT, new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    say(at);
  });
  const bar = element(
    'aside',
    { class: 'marks', 'aria-label': 'Words of your search' },
    element('p', {}, said),
    element('p', { class: 'acts' }, next, buttonOf('Unmark', unmark), element('a', { href: results }, 'Back to the results')),
  );
  function unmark(): void {
    for (const name of [ALL, CURRENT]) CSS.highlights.delete(name);
    keepFound('', '');
    bar.remove();
  }
  say();
  document.body.append(bar);
}

function buttonOf(words: string, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, words);
  button.addEventListener('click', act);
  return button;
}
