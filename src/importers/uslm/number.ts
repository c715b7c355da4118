import { normalizeSpace } from '../../text/words.ts';
import type { PrintedNumber } from '../law/part-reader.ts';
import { lineWithin, type XmlElement } from '../xml/tree.ts';

/** A dash before a heading stands this near to the end of a number, in UTF-16 units. */
const NUMBER_END = 6;

/** Longest enumerator, in UTF-16 units. */
const LONGEST_ENUMERATOR = 40;

/** The number as printed, without the dash before a heading; its enumerator is the value given, or the last word printed. */
export function readNumber(_division: XmlElement, number: XmlElement): PrintedNumber {
  const line = normalizeSpace(lineWithin(number));
  const printed = line.slice(0, -NUMBER_END) + line.slice(-NUMBER_END).replace(/\s*[—–]+$/u, '');
  const value = (number.attributes.get('value') ?? '').trim();
  const last = /([\p{L}\p{N}]+(?:[–‑-][\p{L}\p{N}]+)*)[^\p{L}\p{N}]*$/u.exec(printed.slice(-LONGEST_ENUMERATOR))?.[1] ?? '';
  return { enumerator: /[\p{L}\p{N}]/u.test(value) ? value : last, number: printed };
}
