/**
 * Text whose UTF-8 bytes were once read as ISO 8859-1 or Windows-1252 and saved again: `Â` before a no-break space, `Ã©` for `é`,
 * `â€™` for `’`. Only runs that are whole UTF-8 sequences are mended, so that right text stays as it is.
 */

/** What Windows-1252 makes of the bytes 80-9F where ISO 8859-1 has controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SUSPECT = new RegExp(`[\\u0080-\\u00ff${WINDOWS_1252}]{2,}`, 'gu');

export interface Mended {
  readonly text: string;
  /** Runs that were mended. */
  readonly count: number;
  /** Index of the first, in the text as given. */
  readonly first: number;
}

/** Linear. */
export function mendEncoding(text: string): Mended {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let count = 0;
  let first = -1;
  const mended = text.replace(SUSPECT, (run, index: number) => {
    const bytes = Uint8Array.from(run, toByte);
    try {
      const right = decoder.decode(bytes);
      count += 1;
      if (first < 0) first = index;
      return right;
    } catch {
      return run;
    }
  });
  return { text: mended, count, first };
}

function toByte(character: string): number {
  const code = character.charCodeAt(0);
  const special = WINDOWS_1252.indexOf(character);
  return code <= 0xff || special < 0 ? code : 0x80 + special;
}
