/** The item of an official text as a whole, made from its record's: title, numbers and bodies are those of the document. */
import type { RecordDate } from '../model/dates.ts';
import { absoluteUrl, documentPath, type Site } from '../model/permalinks.ts';
import type { NamedText } from '../model/texts.ts';
import type { CslItem } from './csl.ts';
import { isoDayParts } from './date-parts.ts';

/** `item` is the record's. A text without a date has its record's. */
export function buildTextItem(item: CslItem, { record, official, name, date }: NamedText, site: Site): CslItem {
  const title = nameText(name);
  return {
    ...item,
    id: `${item.id}/${official.name}`,
    issued: date === undefined ? item.issued : isoDayParts(date),
    URL: absoluteUrl(site, documentPath(record, official.name)),
    note: `${title}. ${item.note}`,
    custom: { ...item.custom, text: textOf(title) },
  };
}

/** `Official text: Reported in House`; of a record's only text, which has no name of its own, `Official text`. */
export function nameText(name: string): string {
  return name.toLowerCase() === 'text' ? 'Official text' : `${PREFIX}${name}`;
}

const PREFIX = 'Official text: ';

/** Which text it is, as it stands within a citation: `Reported in House`, `official text`. */
export function textOf(textName: string): string {
  return textName.startsWith(PREFIX) ? textName.slice(PREFIX.length) : textName.toLowerCase();
}

/** ISO, as exact as it is known; nothing for intervals and for dates that are not certain. */
export function formatIssued(date: RecordDate | undefined): string | undefined {
  return date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date.edtf) ? date.edtf : undefined;
}
