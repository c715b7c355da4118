/** Where a document comes from: committee, legislative body or court, session, publisher. Which of them a type has. */
import type { Corpus } from '../model/corpus.ts';
import type { CorpusRecord } from '../model/record.ts';
import { nameOf } from './creators.ts';
import type { CslItem } from './csl.ts';
import type { DocumentType } from './document-types.ts';

export type Place = {
  readonly [field in 'section' | 'authority' | 'chapter-number' | 'publisher']?: NonNullable<CslItem[field]> | undefined;
};

export function placeOf(record: CorpusRecord, type: DocumentType, corpus: Corpus): Place {
  const [body] = record.bodies;
  const name = body === undefined ? undefined : nameOf('organizations', body, corpus);
  switch (type) {
    case 'hearing': {
      const chamber = body === undefined ? undefined : chamberOf(body, corpus);
      return {
        section: chamber === undefined ? undefined : name,
        authority: chamber ?? name,
        'chapter-number': sessionOf(record, chamber ?? name),
      };
    }
    case 'bill':
    case 'legislation': {
      // A committee passes nothing: the body that legislates is the one above it.
      const authority = body !== undefined && /\bcommittee\b/i.test(name ?? '') ? (chamberOf(body, corpus) ?? name) : name;
      return { authority, 'chapter-number': sessionOf(record, authority) };
    }
    case 'legal_case':
      // Who files is no court; the court of a filing is in its docket number.
      return record.kind === 'rulings' ? { authority: name } : {};
    default:
      return { publisher: name };
  }
}

/** Parents of a subcommittee are committees, and their parent is the chamber; nothing where the body has no parent. */
const MOST_PARENTS = 4;

function chamberOf(body: string, corpus: Corpus): string | undefined {
  let above = corpus.entityById.organizations.get(body)?.parent;
  for (let step = 0; step < MOST_PARENTS && above !== undefined; step += 1) {
    const name = nameOf('organizations', above, corpus);
    const next = corpus.entityById.organizations.get(above)?.parent;
    if (next === undefined || !/committee/i.test(name)) return name;
    above = next;
  }
  return undefined;
}

function sessionOf(record: CorpusRecord, authority: string | undefined): string | undefined {
  const written = record.identifiers.congress?.[0] ?? record.identifiers.session?.[0];
  if (written !== undefined || record.jurisdiction !== 'US') return written;
  return /\b(House|Senate|Congress)\b/.test(authority ?? '') ? String(congressOn(record.date.start)) : undefined;
}

/**
 * The Congress of a day, since the 1st of 1789: each begins at noon on 3 January of an odd year (Twentieth
 * Amendment), and that day is counted as its first. Days before 1935 differ and are not asked.
 *
 * @example congressOn('2013-11-11') === 113
 */
export function congressOn(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const counted = month === 1 && date < 3 ? year - 1 : year;
  return Math.floor((counted - 1789) / 2) + 1;
}
