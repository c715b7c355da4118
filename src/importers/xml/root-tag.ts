/**
 * The first start tag of an XML text, `<bill xmlns="…">`, by which formats are recognized; what stands before it is skipped.
 * Empty where there is none. A tag that is cut off is given as far as it goes. Cost: linear, whatever the text.
 */
export function findRootTag(text: string): string {
  let at = text.indexOf('<');
  while (at >= 0) {
    if (/[\p{L}_]/u.test(text[at + 1] ?? '')) {
      const end = text.indexOf('>', at);
      return text.slice(at, end < 0 ? text.length : end + 1);
    }
    const isComment = text.startsWith('<!--', at);
    const end = isComment ? text.indexOf('-->', at + 4) : at;
    if (end < 0) return '';
    at = text.indexOf('<', end + 1);
  }
  return '';
}
