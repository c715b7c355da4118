/** The formatted styles that are offered, in the order in which a reader sees them. */
import { formatApa } from './apa.ts';
import { formatBluebook } from './bluebook.ts';
import { formatChicago } from './chicago.ts';

export const CITATION_STYLES = [
  { id: 'bluebook', name: 'Bluebook style', format: formatBluebook },
  { id: 'apa', name: 'APA style', format: formatApa },
  { id: 'chicago', name: 'Chicago style', format: formatChicago },
] as const;
