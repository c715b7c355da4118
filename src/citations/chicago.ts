/** CSL item → a note in the manner of the Chicago Manual of Style, 17th edition (14.281–14.305 for public documents). */
import { type CslItem, formatName } from './csl.ts';
import { formatUsDate } from './date-parts.ts';
import { italic, joinRuns, type Run, roman } from './runs.ts';
import {
  formatLawNumber,
  formatLocator,
  formatSession,
  hearingBody,
  isTestimonyItem,
  joinWithCommas,
  noteInSentence,
  titleRun,
} from './wording.ts';

export function formatChicago(item: CslItem): readonly Run[] {
  if (item.custom.act === 'note') return [roman(joinWithCommas([noteInSentence(item), day(item), `${item.URL}.`]))];
  const { passage, text } = item.custom;
  const tail = joinWithCommas([
    text,
    formatLocator(item, 'sec.').replace(/^pp?\.\s*/, ''),
    `in ${item.source}`,
    passage === undefined ? undefined : `passage ${passage}`,
    item.URL,
  ]);
  return commasInsideQuotes(
    joinRuns([roman(names(item)), ...titlePart(item), roman(formatUsDate(item.issued, 'long')), roman(`${tail}.`)], ', '),
  );
}

function day({ issued }: CslItem): string | undefined {
  return issued === undefined ? undefined : formatUsDate(issued, 'long');
}

/** `“Title”, ` becomes `“Title,” `, as American usage wants it. */
function commasInsideQuotes(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    const isQuoted = run.text.endsWith('”') && runs[index + 1]?.text.startsWith(', ') === true;
    if (isQuoted) return { ...run, text: `${run.text.slice(0, -1)},”` };
    return runs[index - 1]?.text.endsWith('”') === true && run.text.startsWith(', ') ? { ...run, text: run.text.slice(1) } : run;
  });
}

function titlePart(item: CslItem): readonly Run[] {
  switch (item.type) {
    case 'hearing':
      return hearing(item);
    case 'bill':
    case 'legislation':
      return [roman(item.title), roman(joinWithCommas([formatLawNumber(item.number), formatSession(item), item.custom.statutesAtLarge]))];
    case 'legal_case':
      return [titleRun(item), roman(joinWithCommas([item['container-title'] ?? item.number, item.authority]))];
    case 'report':
      return [titleRun(item), roman(joinWithCommas([publisher(item), item.number]))];
    case 'article-newspaper':
      return [quoted(item), italic(item['container-title'] ?? '')];
    default:
      return [quoted(item), roman(joinWithCommas([item['container-title'] ?? publisher(item), item.genre?.toLowerCase()]))];
  }
}

/** Quotation marks for what the document is called; none for our description of it. */
function quoted(item: CslItem): Run {
  return roman(item.custom.isDescription === true ? item.title : `“${item.title}”`);
}

function hearing(item: CslItem): readonly Run[] {
  const body = hearingBody(item);
  const isTestimony = isTestimonyItem(item);
  const act = isTestimony && names(item) !== '' ? `${item.custom.act ?? 'testimony'} before` : 'hearing before';
  const before = body === undefined ? '' : `${act} the ${body}`;
  const chamber = item.section === undefined ? undefined : item.authority;
  return [titleRun(item), roman(joinWithCommas([before, chamber, formatSession(item)]))];
}

/** People and bodies who wrote or spoke; of laws, bills and decisions nobody, as Chicago cites them by title. */
function names(item: CslItem): string {
  if (item.type === 'bill' || item.type === 'legislation' || item.type === 'legal_case') return '';
  if (item.type === 'hearing' && item.custom.kind === 'hearings' && item.custom.passage === undefined) return '';
  const list = (item.author ?? []).map(formatName);
  if (list.length > 3) return `${list[0]} et al.`;
  return list.length < 3 ? list.join(' and ') : `${list.slice(0, -1).join(', ')}, and ${list.at(-1)}`;
}

function publisher(item: CslItem): string | undefined {
  return item.publisher === names(item) ? undefined : item.publisher;
}
