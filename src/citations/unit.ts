/** The item of one place in an official text, made from its record's: the record stands for the document, and the place is its locator. */
import { textOf } from '../model/text-names.ts';
import { normalizeSpace } from '../text/words.ts';
import type { CslItem } from './csl.ts';

export interface CitedUnit {
  /** `t12`, `s101-a`. */
  readonly id: string;
  /** Name of the text within its record, as in its address: `rh`. */
  readonly text: string;
  /** Which text it is: `Official text: Reported in House`. */
  readonly textName: string;
  /** The text's own date as ISO, as exact as it is known; the record's where it is left out. */
  readonly issued?: string;
  /** As printed; empty where nobody speaks. */
  readonly speaker: string;
  /** `SEC. 101(a)`, `p. 12`. */
  readonly locator?: string;
  /** A committee struck it out. */
  readonly isStruck?: boolean;
  readonly words: string;
  readonly url: string;
}

/** A turn is by its speaker. A place such as `p. 12` is the item's page. */
export function buildUnitItem(item: CslItem, unit: CitedUnit): CslItem {
  const { id, text, textName, issued, speaker, locator, isStruck = false, words, url } = unit;
  const page = locator?.match(/^p\. (.+)$/)?.[1];
  return {
    ...item,
    id: `${item.id}/${text}#${id}`,
    ...(speaker !== '' && { author: [{ literal: speaker }] }),
    ...(issued !== undefined && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    ...(page !== undefined && { page }),
    abstract: normalizeSpace(words),
    URL: url,
    note: `${textName}, ${locator ?? id}${isStruck ? ', struck out' : ''}. ${item.note}`,
    custom: { ...item.custom, text: textOf(textName), passage: id, ...(locator !== undefined && { locator }) },
  };
}
