/**
 * How a decision is cited by name, place and court (Bluebook, rules 10.2 to 10.8; APA 7, section 11.4, follows them): reported, unreported,
 * on a database, by neutral citation, and of the courts of the Union by case number and ECLI (rule 21.5.2).
 */
import { abbreviateCourt } from './courts.ts';
import type { CslItem } from './csl.ts';
import { joinRuns, type Run, roman } from './runs.ts';
import { titleRun } from './wording.ts';

/** The day as a style writes it, and the year. */
export interface CaseDates {
  readonly day: string;
  readonly year: string;
}

/** `Name, 785 F.3d 787 (2d Cir. 2015)`, `Name, No. BR 08-13 (FISA Ct. Mar. 2, 2009)`, `Case C-362/14, Name, ECLI:EU:C:2015:650 (Oct. 6, 2015)`. */
export function citeCase(item: CslItem, dates: CaseDates): readonly Run[] {
  const { number = '', 'container-title': reporter = '' } = item;
  if (/^[CT]-\d/.test(number)) {
    return joinRuns(
      [joinRuns([roman(nameUnionCases(number)), nameRun(item), roman(item.custom.ecli ?? '')], ', '), roman(`(${dates.day})`)],
      ' ',
    );
  }
  const isOnline = /^\d{4} WL \d/.test(reporter);
  const places = isOnline ? [numberDocket(item.custom.docket ?? ''), reporter] : [reporter === '' ? numberDocket(number) : reporter];
  const named = joinRuns([nameRun(item), ...places.map(roman)], ', ');
  // Some citations name court and year themselves, as neutral ones do.
  if (reporter.endsWith(')') || reporter.startsWith('[')) return named;
  const court = item.authority === undefined ? '' : `${abbreviateCourt(item.authority)} `;
  return joinRuns([named, roman(`(${court}${reporter === '' || isOnline ? dates.day : dates.year})`)], ' ');
}

/** Adversaries are parted by `v.`, also where the court writes `v`. */
function nameRun(item: CslItem): Run {
  return titleRun(item, item.custom.isDescription === true ? item.title : item.title.replaceAll(/ v (?=\S)/g, ' v. '));
}

/** `Joined Cases C-203/15 & C-698/15` */
function nameUnionCases(number: string): string {
  if (/ (?:and|&) /.test(number)) return `Joined Cases ${number.replace(' and ', ' & ')}`;
  return `${/[,;]/.test(number) ? 'Cases' : 'Case'} ${number}`;
}

/** `No. BR 08-13`, `App. Nos. 58170/13, 62322/14`; numbers that are named already stay as they are. */
function numberDocket(docket: string): string {
  const number = docket.replace(/^FISC /, '');
  const no = number.includes(', ') ? 'Nos.' : 'No.';
  if (/^\d+\/\d{2}(?:,|$)/.test(number)) return `App. ${no} ${number}`;
  return /^(?:\d+[-:(]|\d{4,}|105B|BR |Misc\. )/.test(number) ? `${no} ${number}` : number;
}
