/**
 * Programmes, codenames and authorities linked where a record first names them, so that a word such as
 * MUSCULAR leads to what it is. Only names that the record lists; never inside a link or a quotation.
 */
import type { Corpus } from '../../model/corpus.ts';
import { entityPath, type Site, sitePath } from '../../model/permalinks.ts';
import type { CorpusRecord } from '../../model/record.ts';
import { orderPassages } from './notes.ts';

interface Term {
  readonly pattern: RegExp;
  readonly href: string;
}

/** Safe HTML of every passage by its id, in the order of `orderPassages`, with first mentions linked. */
export function linkMentions(record: CorpusRecord, corpus: Corpus, site: Site): ReadonlyMap<string, string> {
  let terms = record.programs.flatMap((id) => buildTerm(id, corpus, site));
  const html = new Map<string, string>();
  for (const passage of orderPassages(record)) {
    let text = passage.html;
    terms = terms.filter((term) => {
      const linked = linkFirst(text, term);
      text = linked ?? text;
      return linked === undefined;
    });
    html.set(passage.id, text);
  }
  return html;
}

function buildTerm(id: string, corpus: Corpus, site: Site): readonly Term[] {
  const program = corpus.entityById.programs.get(id);
  if (program === undefined) return [];
  // The longest first, so that "Section 215 of the Patriot Act" is not cut to its beginning.
  const names = [program.name, ...program.variants].toSorted((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return [{ pattern, href: sitePath(site, entityPath('programs', id)) }];
}

function escapePattern(name: string): string {
  const escaped = name
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return escaped.replace(/ /g, '[ \\u00a0\\n]');
}

/** The HTML with the first mention linked; nothing where there is none outside links and quotations. */
function linkFirst(html: string, { pattern, href }: Term): string | undefined {
  const parts = html.split(/(<[^>]*>)/);
  let depth = 0;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) depth += /^<(?:a|mark|q)\b/.test(part) ? 1 : /^<\/(?:a|mark|q)>/.test(part) ? -1 : 0;
    else if (depth === 0 && pattern.test(part)) {
      parts[index] = part.replace(pattern, (name) => `<a class="term" href="${href}">${name}</a>`);
      return parts.join('');
    }
  }
  return undefined;
}
