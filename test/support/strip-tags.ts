/**
 * The slow, obvious way to the words of a law in XML: everything between tags, in the order of the file. It knows no structure;
 * what it must know of the formats is named below.
 */
import type { DocumentFormat, DocumentUnit } from '../../src/model/documents.ts';

/** Data about the file, and names of printed pages, which become `page` of the units. */
const NO_TEXT: Readonly<Record<string, readonly string[]>> = { 'us-bill': ['metadata'], uslm: ['meta', 'amendMeta', 'page'] };

/** Acts of appropriation set a heading above its number; the units have the number first. */
const HEADING_FIRST = /(<heading[^>]*>(?:(?!<heading)[\s\S])*?<\/heading>)(\s*)(<num[^>]*>[\s\S]*?<\/num>)/g;

export function stripTags(xml: string, format: DocumentFormat): string {
  let text = xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\?[\s\S]*?\?>/g, '')
    .replace(/<!DOCTYPE[^>[]*>/g, '');
  for (const name of NO_TEXT[format] ?? []) text = text.replace(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, 'g'), '');
  text = text.replace(HEADING_FIRST, '$3$2$1').replace(/<[^>]*>/g, '');
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (_, name: string) => resolve(name));
}

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));

function resolve(name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? '';
  return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

/** Words that the style sheet of the bill DTD prints before enumerators and the file does not have. */
const PRINTED = /^[“‘]?(?:SECTION|SEC\.|TITLE|DIVISION|Subtitle|PART|Subpart|CHAPTER|Subchapter|ARTICLE|§) ?/;

/** Letters and digits of the units, in order, as they stand in the file. */
export function lettersInFile(units: readonly DocumentUnit[], format: DocumentFormat): string {
  const numberOf = ({ number = '' }: DocumentUnit) => (format === 'us-bill' ? number.replace(PRINTED, '') : number);
  return lettersOf(units.map((unit) => [numberOf(unit), unit.heading, ...unit.paragraphs].join(' ')).join(' '));
}

export function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
