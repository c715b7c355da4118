/** How bills of Congress, their versions, chambers, committees and members are named. */
import { normalizeSpace } from '../../text/words.ts';

/** By the letters of the series, as in `113hr3361`. */
const BILL_TYPES: ReadonlyMap<string, string> = new Map([
  ['hr', 'H.R.'],
  ['s', 'S.'],
  ['hres', 'H. Res.'],
  ['sres', 'S. Res.'],
  ['hconres', 'H. Con. Res.'],
  ['sconres', 'S. Con. Res.'],
  ['hjres', 'H.J. Res.'],
  ['sjres', 'S.J. Res.'],
]);

export interface BillNumber {
  /** `hr` */
  readonly type: string;
  readonly number: number;
}

/** A number of a bill is looked for this far, in UTF-16 units. */
const LONGEST_NUMBER = 80;

/** `H. R. 2000`, `S. J. RES. 4` → letters and number; nothing where it is no number of a bill. */
export function parseBillNumber(text: string): BillNumber | undefined {
  const [, letters = '', number = ''] = /^\D*?([a-z][a-z. ]*?)\s*(\d{1,5})\b/i.exec(normalizeSpace(text).slice(0, LONGEST_NUMBER)) ?? [];
  const type = letters.replace(/[^a-z]/gi, '').toLowerCase();
  return BILL_TYPES.has(type) ? { type, number: Number(number) } : undefined;
}

/** `H.R. 2000` */
export function formatBillNumber({ type, number }: BillNumber): string {
  return `${BILL_TYPES.get(type) ?? type.toUpperCase()} ${number}`;
}

/** `113th`, `101st`, `102nd` */
export function formatCongress(congress: number): string {
  const ending = congress % 100 >= 11 && congress % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][congress % 10] ?? 'th');
  return `${congress}${ending}`;
}

/** `USA FREEDOM Act (H.R. 3361, 113th Congress)`, as records are titled. */
export function formatBillTitle(name: string, bill: BillNumber | undefined, congress: number | undefined): string {
  const inParentheses = [
    ...(bill === undefined ? [] : [formatBillNumber(bill)]),
    ...(congress === undefined ? [] : [`${formatCongress(congress)} Congress`]),
  ].join(', ');
  return inParentheses === '' ? name : `${name} (${inParentheses})`;
}

/** Codes of the versions of bills in the official series. */
const VERSION_CODES: ReadonlySet<string> = new Set(
  `as ash ath ats cdh cds cph cps eah eas eh enr eph es fah fph fps hdh hds ih iph ips is lth lts mostrecent nat oph ops pap pav pch pcs pp pwah
  rah ras rch rcs rdh rds reah renr res rfh rfs rh rhuc rih ris rs rth rts s_p sas sc`.split(/\s+/),
);

/** `116hr2000ih`, `BILLS-117hr2008eh.xml` → `ih`, `eh`. */
export function parseVersionCode(name: string): string | undefined {
  const [, code = ''] = /(?:^|[^a-z0-9])\d{2,3}(?:hr|s|[hs](?:con|j)?res)\d{1,5}([a-z_]{1,4})\d?(?:[^a-z]|$)/i.exec(name) ?? [];
  const version = code.toLowerCase();
  return VERSION_CODES.has(version) ? version : undefined;
}

/** Names of stages as the DTD and USLM write them, in small letters without signs. */
const STAGE_CODES: ReadonlyMap<string, string> = new Map([
  ['introducedinhouse', 'ih'],
  ['introducedinsenate', 'is'],
  ['reportedinhouse', 'rh'],
  ['reportedinsenate', 'rs'],
  ['engrossedinhouse', 'eh'],
  ['engrossedinsenate', 'es'],
  ['engrossedamendmenthouse', 'eah'],
  ['engrossedamendmentsenate', 'eas'],
  ['referredinhouse', 'rfh'],
  ['referredinsenate', 'rfs'],
  ['actreferredinhouse', 'rfh'],
  ['actreferredinsenate', 'rfs'],
  ['receivedinhouse', 'rdh'],
  ['receivedinsenate', 'rds'],
  ['placedoncalendarhouse', 'pch'],
  ['placedoncalendarsenate', 'pcs'],
  ['enrolledbill', 'enr'],
  ['enrolled', 'enr'],
  ['agreedtohouse', 'ath'],
  ['agreedtosenate', 'ats'],
  ['referralinstructionssenate', 'ris'],
  ['referralinstructionshouse', 'rih'],
]);

/** `Introduced-in-House`, `IH` → `ih`. */
export function parseStage(stage: string): string | undefined {
  const plain = stage.toLowerCase().replace(/[^a-z_]/g, '');
  return STAGE_CODES.get(plain) ?? (VERSION_CODES.has(plain) ? plain : undefined);
}

export type Chamber = 'House' | 'Senate';

/** From words such as `IN THE SENATE OF THE UNITED STATES`. */
export function parseChamber(text: string): Chamber | undefined {
  return /senate/i.test(text) ? 'Senate' : /house/i.test(text) ? 'House' : undefined;
}

export function chamberName(chamber: Chamber): string {
  return chamber === 'House' ? 'House of Representatives' : 'Senate';
}

/** `Ways and Means`, `Committee on Ways and Means` → `House Committee on Ways and Means`. */
export function formatCommittee(printed: string, chamber: Chamber | undefined): string {
  const name = normalizeSpace(printed).replace(/^the /i, '');
  if (chamber === undefined || /^(house|senate|joint)\b/i.test(name)) return name;
  return /\bcommittee\b/i.test(name) ? `${chamber} ${name}` : `${chamber} Committee on ${name}`;
}

/** `Mr. Larson of Connecticut` → `Larson`: the State is no part of the name. */
export function parseMemberName(printed: string): string {
  return normalizeSpace(printed)
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.? /i, '')
    .replace(/ of (?:the )?[A-Z].*$/, '')
    .replace(/[,;.]$/, '');
}

/** `BILLS-116hr2000ih`; nothing where a part of it is not known. */
export function nameGovinfoPackage(bill: BillNumber | undefined, congress: number | undefined, version: string | undefined) {
  return bill === undefined || congress === undefined || version === undefined
    ? undefined
    : `BILLS-${congress}${bill.type}${bill.number}${version}`;
}

/** Page of a package of GovInfo. */
export function govinfoPage(name: string): string {
  return `https://www.govinfo.gov/app/details/${name}`;
}
