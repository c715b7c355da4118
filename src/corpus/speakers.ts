/** Who speaks: the id of a person or an organization, or a name in words. */
import type { TurnSpeaker } from '../model/passages.ts';
import { suggestWord } from '../text/spelling.ts';
import { type Place, quoteValue, type Report } from './report.ts';
import { SLUG } from './schemas/fields.ts';

/** Ids of all entity files, also of those that hold mistakes. */
export interface EntityIds {
  readonly people: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

/** A word that looks like an id and is none is reported, and taken as a name. */
export function resolveSpeaker(word: string, ids: EntityIds, at: { place: Place; report: Report }): TurnSpeaker {
  if (ids.people.has(word)) return { person: word };
  if (ids.organizations.has(word)) return { organization: word };
  if (SLUG.test(word)) {
    const hint = suggestWord(word, [...ids.people, ...ids.organizations], `Add content/people/${word}.md, or write the name in words`);
    at.report(at.place, { code: 'unknown-entity', message: `no person or organization ${quoteValue(word)}`, hint });
  }
  return { name: word };
}
