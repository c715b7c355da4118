/** The item of an official text as a whole, made from its record's: title, numbers and bodies are those of the document. */
import { absoluteUrl, documentPath, type Site } from '../model/permalinks.ts';
import { nameText, textOf } from '../model/text-names.ts';
import type { NamedText } from '../model/texts.ts';
import type { CslItem } from './csl.ts';
import { isoDayParts } from './date-parts.ts';

/** `item` is the record's. A text without a date has its record's. */
export function buildTextItem(item: CslItem, { record, official, name, date }: NamedText, site: Site): CslItem {
  const title = nameText(name);
  return {
    ...item,
    id: `${item.id}/${official.name}`,
    ...(date !== undefined && { issued: isoDayParts(date) }),
    URL: absoluteUrl(site, documentPath(record, official.name)),
    note: `${title}. ${item.note}`,
    custom: { ...item.custom, text: textOf(title) },
  };
}
