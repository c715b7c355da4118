/** Pages of official texts whose records moved: a text goes with its record. */
import type { Corpus } from '../../model/corpus.ts';
import { documentPath, type RecordAddress } from '../../model/permalinks.ts';
import type { NamedText } from '../../model/texts.ts';
import { listMovedRecords } from './moved.ts';
import { listTextPages } from './text-pages.ts';
import { listAllTexts } from './texts.ts';

export interface MovedText {
  /** Of the record that is gone. */
  readonly address: RecordAddress;
  readonly text: NamedText;
  /** Page of a long text; empty for its first. */
  readonly part: string;
  /** The old address and the new one, without base. */
  readonly from: string;
  readonly to: string;
}

/** Every page of every text of a record that took another's place, under the other's address. */
export function listMovedTexts(corpus: Corpus): readonly MovedText[] {
  const texts = listAllTexts(corpus);
  return listMovedRecords(corpus).flatMap(({ kind, id, record }) => {
    const address = { kind, id };
    return texts
      .filter((text) => text.record.id === record.id)
      .flatMap((text) => {
        const { name } = text.official;
        const parts = new Set(['', ...listTextPages(text.official).map((page) => page.name)]);
        return [...parts].map((part) => ({
          address,
          text,
          part,
          from: documentPath(address, name, part),
          to: documentPath(record, name, part),
        }));
      });
  });
}
