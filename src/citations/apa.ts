/** CSL item → a reference in the manner of APA 7 (section 11 for legal references); a passage is named behind the title. */
import { citeCase } from './case.ts';
import { type CslItem, type CslName, formatName } from './csl.ts';
import { formatApaDate, formatYear } from './date-parts.ts';
import { joinRuns, type Run, roman } from './runs.ts';
import { actOf, formatLawNumber, formatLocator, formatSession, hearingBody, isTestimonyItem, joinWithCommas, titleRun } from './wording.ts';

export function formatApa(item: CslItem): readonly Run[] {
  if (item.custom.act === 'note') return [roman(`${item.source}. (${formatApaDate(item.issued)}). ${item.title}. ${item.URL}`)];
  const { text = '', passage } = item.custom;
  const where = [text, passage === undefined ? '' : `passage ${passage}`, formatLocator(item, '§')].filter((part) => part !== '');
  const place = where.length === 0 ? '' : ` (${where.join('; ')})`;
  return [...documentPart(item), roman(`${place}. ${item.source}. ${item.URL}`)];
}

function documentPart(item: CslItem): readonly Run[] {
  const year = formatYear(item.issued);
  switch (item.type) {
    case 'hearing':
      return hearing(item);
    case 'bill':
      return [roman(`${joinWithCommas([item.title, item.number, formatSession(item)])} (${year})`)];
    case 'legislation':
      return [roman(`${joinWithCommas([item.title, formatLawNumber(item.number), item.custom.statutesAtLarge])} (${year})`)];
    case 'legal_case':
      return citeCase(item, { day: formatYear(item.issued), year: formatYear(item.issued) });
    default:
      return withAuthor(item);
  }
}

function hearing(item: CslItem): readonly Run[] {
  const { title } = item;
  const body = hearingBody(item);
  const name = body === undefined || /hearing before/i.test(title) ? title : `${title}: Hearing before the ${body}`;
  const isTestimony = isTestimonyItem(item);
  const speakers = (item.author ?? []).map(formatName).join(' and ');
  const of = isTestimony && speakers !== '' ? roman(`(${actOf(item)} ${speakers})`) : undefined;
  const heard = item.section === undefined ? formatSession(item) : formatSession(item) || (item.authority ?? '');
  return joinRuns([joinRuns([titleRun(item, name), roman(heard)], ', '), roman(`(${formatYear(item.issued)})`), of], ' ');
}

function withAuthor(item: CslItem): readonly Run[] {
  const names = (item.author ?? []).map(apaName);
  const isDescription = item.custom.isDescription === true;
  const kind = item.genre === undefined || isDescription ? '' : ` [${item.genre}]`;
  const date = `(${formatApaDate(item.issued)}).`;
  const host = item['container-title'] ?? item.publisher;
  const tail = host === undefined || host === names.join('') ? '' : `. ${host}`;
  const title = [titleRun(item), roman(`${kind}${tail}`)];
  if (names.length === 0) return [...title, roman(` ${date.slice(0, -1)}`)];
  return [roman(`${joinApaNames(names)} ${date} `), ...title];
}

/** `Belz, D.`; organizations whole. */
function apaName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const initials = (name.given ?? '')
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .map((half) => `${[...half][0]}.`)
        .join('-'),
    );
  return initials.length === 0 ? name.family : `${name.family}, ${initials.join(' ')}`;
}

/** With `&` before the last; 21 and more are cut as APA 7 (section 9.8) does, which no record comes near. */
function joinApaNames(names: readonly string[]): string {
  const joined = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
  return joined.endsWith('.') ? joined : `${joined}.`;
}
