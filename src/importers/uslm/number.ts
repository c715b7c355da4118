import { normalizeSpace } from '../../text/words.ts';
import type { PrintedNumber } from '../law/part-reader.ts';
import { lineWithin, type XmlElement } from '../xml/tree.ts';

/** The number as printed, without the dash before a heading; its enumerator is the value given, or the last word printed. */
export function readNumber(_division: XmlElement, number: XmlElement): PrintedNumber {
  const printed = normalizeSpace(lineWithin(number)).replace(/\s*[—–]+$/u, '');
  const value = (number.attributes.get('value') ?? '').trim();
  const last = /([\p{L}\p{N}]+(?:[–‑-][\p{L}\p{N}]+)*)[^\p{L}\p{N}]*$/u.exec(printed)?.[1] ?? '';
  return { enumerator: /[\p{L}\p{N}]/u.test(value) ? value : last, number: printed };
}
