/** The sources of the whole record, counted. */
import type { Corpus } from '../../model/corpus.ts';
import { SOURCE_CLASSES, type SourceClass } from '../../model/sources.ts';

export interface ClassCount {
  readonly id: SourceClass;
  readonly name: string;
  readonly all: number;
  /** Those whose text was read for their record. */
  readonly checked: number;
}

/** Every class of source, in the order of `SOURCE_CLASSES`, with its number of sources. */
export function countSourceClasses(corpus: Corpus): readonly ClassCount[] {
  const sources = corpus.records.flatMap((record) => record.sources);
  const isClass = (word: string): word is SourceClass => Object.hasOwn(SOURCE_CLASSES, word);
  return Object.keys(SOURCE_CLASSES)
    .filter(isClass)
    .map((id) => {
      const own = sources.filter((source) => source.class === id);
      return { id, name: SOURCE_CLASSES[id], all: own.length, checked: own.filter((source) => source.checked !== undefined).length };
    });
}

/** How many links there are of each relation, the most used first; relations without a link are left out. */
export function countRelations(corpus: Corpus): ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    corpus.records.flatMap((record) => record.links),
    (link) => link.rel,
  );
  return new Map([...groups].map(([rel, links]) => [rel, links.length] as const).sort(([, a], [, b]) => b - a));
}
