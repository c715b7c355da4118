/** The apostrophe of print, which keyboards do not have. */

/** `'` behind a letter or digit becomes `’`: `NSA's`, `firms' data`. At the start of a word it stays: there it opens, and is no apostrophe. */
export function setApostrophes(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])'/gu, '’');
}
