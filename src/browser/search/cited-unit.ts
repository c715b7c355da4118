/** What a citation says of a hit in an official text. */
import type { CitedUnit } from '../../citations/unit.ts';
import { formatHitPath } from '../../search/hit-path.ts';
import type { RecordHit } from '../../search/search-result.ts';

export interface CitedHit {
  /** Path of the record's files without their ending: `legislation/ID`. */
  readonly record: string;
  /** The best of the places found; none where the text as a whole was found. */
  readonly unit?: CitedUnit;
}

/** Nothing for a hit in a record's own words. `root` is the absolute address of the site. */
export function citeText({ card, passages: [best] }: RecordHit, root: string): CitedHit | undefined {
  if (card.text === undefined) return undefined;
  const [kind = '', id = '', , text = ''] = card.path.split('/');
  const record = `${kind}/${id}`;
  if (best === undefined) return { record };
  const { name: textName, issued } = card.text;
  const { passage, speaker, segments, unit: { locator, isStruck = false } = {} } = best;
  const unit: CitedUnit = {
    id: passage,
    text,
    textName,
    ...(issued && { issued }),
    speaker,
    ...(locator && { locator }),
    isStruck,
    words: segments.map((segment) => segment.text).join(''),
    url: root + formatHitPath(card, best),
  };
  return { record, unit };
}
