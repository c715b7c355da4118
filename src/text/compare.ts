/** Order of strings. Both orders are the same on every machine: neither reads the locale of the process. */

/** Order by UTF-16 code unit, for ids, paths and codes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NAMES = new Intl.Collator('en', { numeric: true, sensitivity: 'base', ignorePunctuation: false });

/** Order in which a reader looks names up: accents and case do not part letters, numbers go by value; ties by code unit. */
export function compareNames(a: string, b: string): number {
  return NAMES.compare(a, b) || compareText(a, b);
}
