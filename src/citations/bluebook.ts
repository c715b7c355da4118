/**
 * CSL item → a citation in the manner of the Bluebook (rules 10 cases, 12 statutes, 13 legislative materials,
 * 18 internet). "In the manner": abbreviations are the common ones, and the entry of this site with the
 * passage's address closes each citation.
 */
import { citeCase } from './case.ts';
import { type CslItem, formatName } from './csl.ts';
import { formatUsDate, formatYear } from './date-parts.ts';
import { italic, joinRuns, type Run, roman } from './runs.ts';
import {
  actOf,
  formatLawNumber,
  formatLocator,
  formatSession,
  hearingBody,
  isTestimonyItem,
  joinWithCommas,
  noteInSentence,
  titleRun,
} from './wording.ts';

export function formatBluebook(item: CslItem): readonly Run[] {
  if (item.custom.act === 'note') return [roman(`${noteInSentence(item)}${note(item)}, ${item.URL}.`)];
  const document = joinRuns([documentPart(item), roman(placeIn(item))], ' ');
  const passage = item.custom.passage === undefined ? '' : `, passage ${item.custom.passage}`;
  return [...document, roman(', '), italic('in'), roman(` ${item.source}${passage}, ${item.URL}.`)];
}

/** The day of a note, where it has one. */
function note(item: CslItem): string {
  return item.issued === undefined ? '' : ` (${formatUsDate(item.issued, 'legal')})`;
}

function placeIn(item: CslItem): string {
  if (isTextOfMeasure(item)) return '';
  const locator = locatorOf(item);
  const { text } = item.custom;
  return [...(locator === '' ? [] : [locator]), ...(text === undefined ? [] : [`(${text})`])].join(' ');
}

function locatorOf(item: CslItem): string {
  return formatLocator(item, '§').replace(/^pp?\.\s*/, 'at ');
}

/** Of a text of a bill or law, the section stands before the brackets, and the text with the year within (rule 13.2). */
function isTextOfMeasure({ type, custom }: CslItem): boolean {
  return (type === 'bill' || type === 'legislation') && custom.text !== undefined;
}

function yearOf(item: CslItem): string {
  const year = formatYear(item.issued);
  return isTextOfMeasure(item) ? `${locatorOf(item)} (${item.custom.text}, ${year})`.trim() : `(${year})`;
}

function documentPart(item: CslItem): readonly Run[] {
  switch (item.type) {
    case 'hearing':
      return hearing(item);
    case 'bill':
      return joinRuns(
        [joinRuns([roman(item.title), roman(item.number ?? ''), roman(formatSession(item))], ', '), roman(yearOf(item))],
        ' ',
      );
    case 'legislation':
      return [roman(`${joinWithCommas([item.title, formatLawNumber(item.number), item.custom.statutesAtLarge])} ${yearOf(item)}`)];
    case 'legal_case':
      return joinRuns(
        [roman(authors(item)), citeCase(item, { day: formatUsDate(item.issued, 'legal'), year: formatYear(item.issued) })],
        ', ',
      );
    default:
      return joinRuns(
        [joinRuns([roman(authors(item)), titleRun(item), roman(host(item))], ', '), roman(`(${formatUsDate(item.issued, 'legal')})`)],
        ' ',
      );
  }
}

/** `Title: Hearing Before the Comm. on X, 113th Cong. (Nov. 11, 2013) (testimony of A, role)` */
function hearing(item: CslItem): readonly Run[] {
  const { title } = item;
  const before = hearingBody(item);
  const name = before === undefined || /hearing before/i.test(title) ? title : `${title}: Hearing Before the ${abbreviate(before)}`;
  const session = formatSession(item) || (item.section === undefined ? '' : (item.authority ?? ''));
  const speakers = item.custom.credits?.join('; ') ?? authors(item);
  const isTestimony = isTestimonyItem(item);
  const speakersPart = isTestimony && speakers !== '' ? roman(`(${actOf(item)} ${speakers})`) : undefined;
  const date = `(${formatUsDate(item.issued, 'legal')})`;
  return joinRuns([joinRuns([titleRun(item, name), roman(session)], ', '), roman(date), speakersPart], ' ');
}

function abbreviate(body: string): string {
  return body.replace(/\bSubcommittee\b/g, 'Subcomm.').replace(/\bCommittee\b/g, 'Comm.');
}

function authors(item: CslItem): string {
  const names = (item.author ?? []).map(formatName);
  return names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
}

/** The site, paper or number under which the document appeared, unless its author already is that. */
function host(item: CslItem): string {
  const place = item['container-title'] ?? item.publisher;
  const name = place === undefined || place === authors(item) ? undefined : place;
  return joinWithCommas([name, item.number]);
}
