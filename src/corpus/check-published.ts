/** Published addresses still lead somewhere, and redirects lead to what exists. */
import type { CorpusRecord, RecordRef } from '../model/record.ts';
import { suggestWord } from '../text/spelling.ts';
import type { LocatedRedirect, Published, PublishedRecord } from './published.ts';
import { formatReference, parseReference } from './reference.ts';
import type { Report } from './report.ts';

export const LOCK_FILE = 'content/published.lock.json';
export const REDIRECTS_FILE = 'content/redirects.yaml';

export interface PublishedContext {
  readonly records: ReadonlyMap<string, CorpusRecord>;
  /** Records whose files hold mistakes: nothing is said of their passages. */
  readonly broken: ReadonlySet<string>;
  readonly redirects: readonly LocatedRedirect[];
  readonly reportFor: (file: string) => Report;
}

export function checkPublished(published: Published, context: PublishedContext): void {
  const redirects = new Map(context.redirects.map((redirect) => [redirect.from, redirect]));
  for (const entry of published.values()) {
    const { id, kind, passages } = entry;
    const record = context.records.get(id);
    const redirect = redirects.get(id);
    if (context.broken.has(id)) continue;
    if (redirect !== undefined) {
      checkMoved(entry, redirect, { ...context, hasRedirect: (address) => redirects.has(address) });
      continue;
    }
    if (record === undefined) {
      const near = suggestWord(id, context.records.keys(), '');
      const hint = `Bring it back, or redirect it in ${REDIRECTS_FILE}${near === '' ? '' : `. ${near}`}`;
      context.reportFor(LOCK_FILE)(
        { line: 1, path: `${kind}/${id}` },
        { code: 'record-gone', message: `the published record "${id}" is gone`, hint },
      );
      continue;
    }
    if (record.kind !== kind) {
      const hint = 'Move it back, or give it a new id in its new folder and redirect the old one';
      context.reportFor(record.file)(
        { line: 1, path: '' },
        { code: 'record-gone', message: `the record was published under ${kind}/`, hint },
      );
    }
    const present = new Set(record.passages.map((passage) => passage.id));
    for (const passage of passages) {
      if (present.has(passage) || redirects.has(`${id}#${passage}`)) continue;
      const hint = `Bring it back, or redirect ${id}#${passage} in ${REDIRECTS_FILE}`;
      context.reportFor(record.file)(
        { line: 1, path: `#${passage}` },
        { code: 'passage-gone', message: `the published passage ${passage} is gone`, hint },
      );
    }
  }
}

interface MovedContext extends PublishedContext {
  readonly hasRedirect: (address: string) => boolean;
}

/** Every passage of a record that moved leads somewhere: by its own redirect, to the one passage that the record became, or to its id in the new record. */
function checkMoved({ id, passages }: PublishedRecord, { to, line }: LocatedRedirect, context: MovedContext): void {
  const target = parseReference(to);
  const record = context.records.get(target?.record ?? '');
  if (record === undefined || target?.passage !== undefined) return;
  const present = new Set(record.passages.map((passage) => passage.id));
  for (const passage of passages) {
    const address = `${id}#${passage}`;
    if (present.has(passage) || context.hasRedirect(address)) continue;
    context.reportFor(REDIRECTS_FILE)(
      { line, path: address },
      { code: 'passage-gone', message: `${to} has no ${passage}, which was published as ${address}`, hint: `Redirect ${address} as well` },
    );
  }
}

export function checkRedirects(context: PublishedContext): void {
  const report = context.reportFor(REDIRECTS_FILE);
  for (const { from, to, line } of context.redirects) {
    const bad = (message: string, hint: string) => report({ line, path: from }, { code: 'bad-redirect', message, hint });
    const [old, target] = [parseReference(from), parseReference(to)];
    if (old === undefined || target === undefined) continue;
    if (exists(old, context)) bad(`${from} still exists`, 'Take the redirect away, or the passage');
    if (!exists(target, context) && !context.broken.has(target.record)) {
      const further = context.redirects.find((redirect) => redirect.from === to);
      const known = [...context.records.keys()];
      bad(
        `there is no ${to}`,
        further === undefined
          ? suggestWord(target.record, known, 'Redirect to a record or passage that exists')
          : `Redirect straight to ${further.to}`,
      );
    }
  }
}

function exists(reference: RecordRef, { records }: PublishedContext): boolean {
  const record = records.get(reference.record);
  if (record === undefined || reference.passage === undefined) return record !== undefined;
  return record.passages.some((passage) => formatReference({ record: record.id, passage: passage.id }) === formatReference(reference));
}
