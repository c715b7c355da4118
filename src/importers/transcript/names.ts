/** Names as title pages print them, in capitals, and lists of contents, family name first. */

/** Numbers behind a name and ranks that stay in capitals. */
const NUMBERED = /^(?:I{1,3}|IV|VI{0,3}|LTG|MG|BG|VADM|RADM),?$/;
/** Services behind the name of an officer: `LTG CLYDE A. VAUGHN, ARNG`. */
const SERVICE = /^(?:USA|USAF|USAR|USAFR|USN|USNR|USMC|USMCR|USCG|ARNG|ANG|AUS)(?: \(Ret\.?\))?$/i;
const SMALL = new Set(['OF', 'THE', 'AND', 'ON', 'IN', 'FOR', 'TO', 'A', 'AN', 'AT', 'BY', 'WITH', 'FROM']);
const ACRONYMS = new Set('U.S. US D.C. DC USA FBI NSA CIA DNI DHS DOJ GAO FCC FTC SEC LLP LLC CEO CFO'.split(' '));
/** Words before a name that are no part of it. */
const HONORIFIC =
  /^(?:the )?(?:Hon(?:orable|\.)?|Mr\.|Ms\.|Mrs\.|Miss|Dr\.?|Prof(?:essor|\.)?|Rev(?:erend|\.)?|Senator|Representative|Congress(?:man|woman)|Chair(?:man|woman)|Ambassador|Judge|Justice)\s+/i;

/** `JOHN D. ROCKEFELLER IV` → `John D. Rockefeller IV`, `CAROLYN McCARTHY` → `Carolyn McCarthy`. */
export function lowerName(name: string): string {
  return name
    .split(' ')
    .map((word) => (NUMBERED.test(word) ? word : word.replace(/\p{Lu}[\p{Lu}]+/gu, (run) => run.slice(0, 1) + run.slice(1).toLowerCase())))
    .join(' ');
}

/** `COMMITTEE ON THE JUDICIARY` → `Committee on the Judiciary`; for names of bodies, where no acronym is to be expected. */
export function lowerTitle(title: string): string {
  const words = title.split(' ').map((word, at) => {
    if (ACRONYMS.has(word)) return word;
    if (at > 0 && SMALL.has(word)) return word.toLowerCase();
    return /[a-z]/.test(word) ? word : lowerName(word);
  });
  return words
    .join(' ')
    .replace(/(?<=\d)(?:Th|St|Nd|Rd)\b/g, (ending) => ending.toLowerCase())
    .replace(/(?<=\p{L}['’])S\b/gu, 's');
}

/** Without `Hon.`, `Dr.` and the like. */
export function stripHonorific(name: string): string {
  let plain = name.trim();
  for (let times = 0; times < 3; times += 1) plain = plain.replace(HONORIFIC, '');
  return plain.trim();
}

export interface SplitName {
  readonly name: string;
  /** What follows the name: its role and organization. */
  readonly rest: string;
}

/**
 * Name and rest of an entry: `Bair, Hon. Sheila C., Chairman, FDIC` and `Hon. Sheila C. Bair, Chairman, FDIC` both give
 * `Sheila C. Bair`. Nothing where the entry does not begin with a name.
 */
export function splitEntryName(entry: string): SplitName | undefined {
  const parts = entry.split(/,\s*/);
  const first = parts[0]?.trim() ?? '';
  const second = parts[1]?.trim() ?? '';
  if (first === '' || !/^[\p{Lu}“]/u.test(first) || /\d/.test(first)) return undefined;
  const isFamilyFirst = isFamilyName(first) && isGivenName(second);
  const used = isFamilyFirst ? 2 : 1;
  const suffix = /^(?:Jr\.?|Sr\.?|II|III|IV|Ph\.?D\.?|M\.?D\.?|Esq\.?|J\.?D\.?)$/i.test(parts[used]?.trim() ?? '')
    ? (parts[used] ?? '').trim()
    : '';
  const isPart = /^(?:Jr|Sr|I)/i.test(suffix);
  const name = isFamilyFirst ? `${stripHonorific(second)} ${first}` : stripHonorific(first);
  const behind = parts.slice(used + (suffix === '' ? 0 : 1)).filter((part, at) => at > 0 || !SERVICE.test(part.trim()));
  const rest = behind.join(', ').trim();
  if (!isFamilyFirst && name.split(' ').length < 2) return undefined;
  return { name: isPart ? `${name}, ${suffix}` : name, rest };
}

function isFamilyName(text: string): boolean {
  const words = text.split(' ');
  return words.length === 1 || (words.length <= 3 && !HONORIFIC.test(`${words[0]} x`) && !/\.$/.test(words[0] ?? ''));
}

/** `Hon. Sheila C.`, `Dr. Alan S.`, `Edward L.`; not `President and Chief Executive Officer`. */
function isGivenName(text: string): boolean {
  if (/\b(?:of|from|for|and)\b/.test(text)) return false;
  if (
    HONORIFIC.test(`${text} `) ||
    /^(?:Hon|Dr|Gen|Lt|Col|Maj|Adm|Capt|Brig|Vice Adm|Rear Adm|Major|General|Admiral|Colonel|Lieutenant)\b/.test(text)
  )
    return true;
  const words = text.split(' ');
  return words.length <= 4 && words.every((word) => /^(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|“\p{L}+”|\(\p{L}+\))$/u.test(word)) && !ROLE.test(text);
}

const ROLE =
  /\b(?:Co-\p{Lu}\p{L}+|President|Chairman|Chairwoman|Chair|Director|Secretary|Officer|Professor|Partner|Counsel|Attorney|Senator|Representative|Fellow|Analyst|Manager|Economist|Commissioner|Administrator|Institute|University|Company|Corporation|Association|Council|Department|Founder|Owner|Judge|Governor|Mayor|Esq|Member|Executive|Principal|Deputy|Assistant|Senior|Vice|Chief|Former|Ambassador|Inspector|Sheriff|Superintendent)\b/u;

export interface RoleAndOrganization {
  readonly role?: string;
  readonly organization?: string;
}

/** `Director, Federal Bureau of Investigation` → its two halves, at the first comma that no `and` follows. */
export function splitRole(rest: string): RoleAndOrganization {
  const plain = rest
    .replace(/,? (?:(?:oral|joint|prepared|written|opening) )?(?:statement|testimony|letter)s?\b[^,]*$/i, '')
    .replace(/(?:\.{2,}|[\s;:,])+$|(?<=[a-z]{3})\.$/, '')
    .replace(/\bD\.C$/, 'D.C.')
    .replace(/^(?:and|,)\s+/, '');
  if (plain === '') return {};
  const parts = plain.split(/,\s+/);
  let count = 1;
  while (count < parts.length && /^(?:and |& )/.test(parts[count] ?? '')) count += 1;
  const role = parts.slice(0, count).join(', ');
  const organization = parts.slice(count).join(', ');
  return organization === '' ? { role } : { role, organization };
}
