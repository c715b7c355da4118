/** How an official text is named and dated beside its record: on pages, in search results and in citations. */
import type { RecordDate } from './dates.ts';

const PREFIX = 'Official text: ';

/** `Official text: Reported in House`; of a record's only text, which has no name of its own, `Official text`. */
export function nameText(name: string): string {
  return name.toLowerCase() === 'text' ? 'Official text' : `${PREFIX}${name}`;
}

/** Which text it is, as it stands within a citation: `Reported in House`, `official text`. */
export function textOf(textName: string): string {
  return textName.startsWith(PREFIX) ? textName.slice(PREFIX.length) : textName.toLowerCase();
}

/** ISO, as exact as it is known; nothing for intervals and for dates that are not certain. */
export function formatIssued(date: RecordDate | undefined): string | undefined {
  return date !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(date.edtf) ? date.edtf : undefined;
}
