/** Numbers of divisions in parentheses: `(a)`, `(1)`, `(A)`, `(i)`, `(I)`, `(aa)`. */

const ENUMERATOR = /^(?:``|`)?\(([0-9]{1,4}(?:-[0-9A-Z]{1,3}|[A-Z]{1,2})?|[A-Za-z]{1,7})\)(?= |\(|$)/;

/** What stands between the parentheses with which the words begin, also behind marks of quotation. */
export function readEnumerator(words: string): string | undefined {
  return ENUMERATOR.exec(words)?.[1];
}

/** Whether a number comes directly after the other, as a letter, a figure or a Roman number. */
export function isSuccessor(number: string, last: string): boolean {
  if (/^\d/.test(last)) return Number(number) === Number.parseInt(last, 10) + 1;
  if (/^[a-z]/.test(last) !== /^[a-z]/.test(number)) return false;
  const [next, before] = [number.toLowerCase(), last.toLowerCase()];
  return letterAfter(before) === next || (parseSmallRoman(before) ?? -1) + 1 === parseSmallRoman(next);
}

/** `b` after `a`, `aa` after `z`, `bb` after `aa`: letters are doubled, not counted on. */
function letterAfter(letters: string): string {
  const [first = ''] = letters;
  if (letters !== first.repeat(letters.length)) return '';
  return first === 'z' ? 'a'.repeat(letters.length + 1) : String.fromCharCode(first.charCodeAt(0) + 1).repeat(letters.length);
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
]);

function parseSmallRoman(text: string): number | undefined {
  if (!/^[ivxl]+$/.test(text)) return undefined;
  const values = [...text].map((letter) => ROMAN.get(letter) ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
