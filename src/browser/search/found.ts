/** From which search the page of a result was opened: kept in the tab until it is closed, so that the page can mark the words. */
const KEY = 'found';

/** `path` is that of the result, `search` the query string of the search page. Nothing where the browser keeps nothing. */
export function keepFound(path: string, search: string): void {
  try {
    sessionStorage.setItem(KEY, `${path} ${search}`);
  } catch {}
}

/** The query string, where the last result that was opened is at this path; empty where it is not. */
export function readFound(path: string): string {
  try {
    const [found, search = ''] = sessionStorage.getItem(KEY)?.split(' ') ?? [];
    return found === path ? search : '';
  } catch {
    return '';
  }
}
