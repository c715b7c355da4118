/** Why a record is found that holds none of the words: the names under which it is filed. Loaded when such a record is shown. */
import { analyzeText } from './analysis.ts';
import type { Columns } from './columns.ts';

/** Names of the record's programmes, people and organizations that hold one of the terms, themselves or in their other words. */
export function listFiled(record: number, terms: ReadonlySet<string>, columns: Columns, aliases: readonly string[]): string[] {
  const numbers = new Set((['program', 'person', 'org'] as const).flatMap((id) => columns.columns[id][record] ?? []));
  return [...numbers].flatMap((number) => {
    const name = columns.names[number]?.name ?? '';
    return analyzeText(`${name} ${aliases[number] ?? ''}`).some(({ term }) => terms.has(term)) ? [name] : [];
  });
}
