/**
 * CSL item → BibTeX, in UTF-8. BibTeX has no type for hearings, bills, laws and court decisions and no field
 * for committee or session: they become `@misc` with all of it in `note`, and the file says that it loses fields.
 */
import { normalizeSpace } from '../text/words.ts';
import { type CslItem, formatSortName } from './csl.ts';
import { DOCUMENT_TYPES } from './document-types.ts';

/** What is lost, as a comment before the entries: BibTeX ignores whatever stands outside an entry. */
const WARNING =
  'BibTeX has no type for hearings, bills, laws or decisions: type, body, session and number are in note. RIS and CSL-JSON keep them.';

export function formatBibtex(items: readonly CslItem[]): string {
  return `% ${WARNING}\n${items.map((item) => `\n${formatEntry(item)}`).join('')}`;
}

function formatEntry(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author?.map(formatBibtexName).join(' and ')],
    ['title', `{${escapeBibtex(item.title)}}`],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    [item.type === 'report' ? 'institution' : 'publisher', item.type === 'article-newspaper' ? undefined : escapeMaybe(item.publisher)],
    ['journal', item.type === 'article-newspaper' ? escapeMaybe(item['container-title']) : undefined],
    ['number', item.type === 'report' ? escapeMaybe(item.number) : undefined],
    ['pages', escapeMaybe(item.page)],
    ['howpublished', escapeBibtex(item.source)],
    ['url', encodeUrl(item.URL)],
    ['note', escapeBibtex(formatNote(item))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`]));
  return `@${DOCUMENT_TYPES[item.type].bibtex}{${formatKey(item.id)},\n${lines.join('')}}\n`;
}

function formatNote(item: CslItem): string {
  const number = item.type === 'report' ? undefined : item.number;
  const container = item.type === 'article-newspaper' ? undefined : item['container-title'];
  const parts = [
    item.genre,
    container,
    item.section,
    item.authority,
    item['chapter-number'],
    number,
    item.custom.statutesAtLarge,
    item.note,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

/** Keys hold letters, digits, `-` and `_`: everything else is special to one program or another. */
function formatKey(id: string): string {
  return id.replace(/[^A-Za-z0-9-]+/g, '_');
}

/** A literal name is braced twice, or BibTeX would part it at `and` and commas. */
function formatBibtexName(name: NonNullable<CslItem['author']>[number]): string {
  return 'literal' in name ? `{${escapeBibtex(name.literal)}}` : escapeBibtex(formatSortName(name));
}

function escapeMaybe(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeBibtex(text);
}

const SPECIAL: { readonly [character: string]: string } = {
  // BibTeX counts braces even behind a backslash, so they may only be written by name.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** One line of text, balanced in braces, that TeX prints as it stands. */
export function escapeBibtex(text: string): string {
  return normalizeSpace(text).replace(/[{}\\~^%&$#_]/g, (character) => SPECIAL[character] ?? character);
}

/** In `url` only what would break the entry is encoded. */
function encodeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
