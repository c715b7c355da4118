/** On the page of a result: marks the words of the search that led here. What marks them is fetched then. */
import { readFound } from './found.ts';

const [search, query] = [document.querySelector<HTMLAnchorElement>('nav a[href$="/search/"]'), readFound(location.pathname)];

if (search !== null && query !== '' && 'highlights' in CSS)
  import('./mark-words.ts').then(
    ({ markWords }) => markWords(new URLSearchParams(query).get('q') ?? '', search.href + query),
    // The page is whole without marks.
    () => {},
  );
