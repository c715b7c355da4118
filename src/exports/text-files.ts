/** The citation files beside the reading view of an official text: `/KIND/ID/text/NAME.FORMAT`, one row of the table a format. */
import { formatBibtex } from '../citations/bibtex.ts';
import { type CslItem, formatCslJson } from '../citations/csl.ts';
import { buildCslItem } from '../citations/item.ts';
import { formatRis } from '../citations/ris.ts';
import { buildTextItem } from '../citations/text.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Site, TextFormat } from '../model/permalinks.ts';
import type { NamedText } from '../model/texts.ts';
import { RECORD_FILES } from './record-files.ts';

const FORMATTERS: { readonly [format in TextFormat]: (items: readonly CslItem[]) => string } = {
  ris: formatRis,
  'csl.json': formatCslJson,
  bib: formatBibtex,
};

/** In the order in which a reader sees them. */
export const TEXT_FILE_FORMATS = Object.keys(FORMATTERS).filter((word): word is TextFormat => Object.hasOwn(FORMATTERS, word));

export function mediaTypeOf(format: TextFormat): string {
  return RECORD_FILES[format].mediaType;
}

export function renderTextFile(format: TextFormat, text: NamedText, corpus: Corpus, site: Site): string {
  return FORMATTERS[format]([buildTextItem(buildCslItem(text.record, corpus, site), text, site)]);
}
