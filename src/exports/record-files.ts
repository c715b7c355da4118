/** The files beside a record's page: `/KIND/ID.FORMAT`, one row of the table a format. */
import { formatBibtex } from '../citations/bibtex.ts';
import { formatCslJson } from '../citations/csl.ts';
import { buildCslItem, buildPassageItem } from '../citations/item.ts';
import { formatRis } from '../citations/ris.ts';
import type { Corpus } from '../model/corpus.ts';
import type { RecordFormat, Site } from '../model/permalinks.ts';
import type { CorpusRecord } from '../model/record.ts';
import { formatCsv } from '../text/csv.ts';
import { formatPassagesNdjson } from './data-files.ts';
import { buildRecordExport, citedSources, formatRef } from './record-export.ts';

interface RecordFile {
  readonly mediaType: string;
  readonly render: (record: CorpusRecord, corpus: Corpus, site: Site) => string;
}

export const RECORD_FILES: { readonly [format in RecordFormat]: RecordFile } = {
  json: {
    mediaType: 'application/json',
    render: (record, _corpus, site) => `${JSON.stringify(buildRecordExport(record, site), null, 2)}\n`,
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    render: (record, corpus, site) => formatRis([buildCslItem(record, corpus, site)]),
  },
  bib: {
    mediaType: 'application/x-bibtex',
    render: (record, corpus, site) => formatBibtex([buildCslItem(record, corpus, site)]),
  },
  'csl.json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    render: (record, corpus, site) => formatCslJson([buildCslItem(record, corpus, site)]),
  },
  'passages.csl.json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    render: (record, corpus, site) => formatCslJson(record.passages.map((passage) => buildPassageItem(record, passage, corpus, site))),
  },
  'passages.ndjson': {
    mediaType: 'application/x-ndjson',
    render: (record, _corpus, site) => formatPassagesNdjson({ records: [record] }, site),
  },
  'links.csv': { mediaType: 'text/csv', render: formatLinksCsv },
};

export const RECORD_FILE_FORMATS = Object.keys(RECORD_FILES).filter((word): word is RecordFormat => Object.hasOwn(RECORD_FILES, word));

/** Links that the record holds, then links that point to it. */
function formatLinksCsv(record: CorpusRecord, corpus: Corpus): string {
  const links = [...record.links, ...(corpus.linksTo.get(record.id) ?? [])];
  const rows = links.map((link) => [
    formatRef(link.from),
    link.rel,
    formatRef(link.to),
    link.basis,
    citedSources(link.citations).join('; '),
  ]);
  return formatCsv(['from', 'rel', 'to', 'basis', 'sources'], rows);
}
