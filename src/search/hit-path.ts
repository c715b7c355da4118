/** Where a hit stands on the site. */
import type { PassageHit, RecordHit } from './search-result.ts';

/**
 * Path relative to the site's root: `testimony/ID/#t4`, `legislation/ID/text/rh/s101/#s101-a`; of the record or text itself where
 * no passage is given or it is the summary.
 */
export function formatHitPath({ path }: RecordHit['card'], hit?: Pick<PassageHit, 'passage' | 'unit'>): string {
  const part = hit?.unit?.part;
  return `${path}${part ? `${part}/` : ''}${hit?.passage ? `#${hit.passage}` : ''}`;
}
