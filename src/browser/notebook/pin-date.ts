/** The date of a pin, which is kept as EDTF, in words: `11 Nov 2013`, `Nov 2013`, `5 Nov 2013 – 7 Nov 2013`. */
import { formatDay, formatMonth } from '../../model/dates.ts';

/** As it stands where it is no date that words are known for. */
export function formatPinDate(edtf: string): string {
  const ends = edtf.split('/').map(formatEnd);
  return ends.includes('') ? edtf : ends.join(' – ');
}

function formatEnd(text: string): string {
  const [, year, month, day] =
    /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text.replace(/-XX/g, '').replace(/[?~%]/g, '')) ?? [];
  if (year === undefined) return '';
  const words =
    month === undefined
      ? year
      : day === undefined
        ? `${formatMonth(Number(month), 'short')} ${year}`
        : formatDay(`${year}-${month}-${day}`, 'short');
  return `${/[~%]/.test(text) ? 'about ' : ''}${words}${/[?%]/.test(text) ? ' (uncertain)' : ''}`;
}
