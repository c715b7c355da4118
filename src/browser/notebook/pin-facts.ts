/** What the site says of pinned passages: their citations, and their sources and quoted words. Every file is fetched once. */
import type { CslItem } from '../../citations/csl.ts';
import { formatIsoParts } from '../../citations/date-parts.ts';
import { runsToText } from '../../citations/runs.ts';
import { CITATION_STYLES } from '../../citations/styles.ts';
import { fetchPassageItems } from '../exchange/read-items.ts';
import { fetchRecordFacts, type RecordFacts } from '../exchange/record-facts.ts';
import type { Pin, PinFacts, PinFactsById } from './pins.ts';

/** In the order of the pins; a passage that is gone is left out. Throws where a file cannot be had. */
export async function fetchPinItems(base: string, pins: readonly Pin[]): Promise<readonly CslItem[]> {
  const byPath = await fetchByPath(pins, (path) => fetchPassageItems(base, path));
  return pins.flatMap((pin) => findItem(byPath.get(pin.path), pin) ?? []);
}

/** Throws where a file cannot be had. */
export async function fetchPinFacts(base: string, pins: readonly Pin[]): Promise<PinFactsById> {
  const [items, records] = await Promise.all([
    fetchByPath(pins, (path) => fetchPassageItems(base, path)),
    fetchByPath(pins, (path) => fetchRecordFacts(base, path)),
  ]);
  return new Map(
    pins.flatMap((pin) => {
      const item = findItem(items.get(pin.path), pin);
      return item === undefined ? [] : [[pin.id, joinFacts(item, pin, records.get(pin.path))] as const];
    }),
  );
}

/** Of a note the day is its own; else the pin has the day of the record, which may be less exact or a range. */
export function joinFacts(item: CslItem, pin: Pin, record: RecordFacts | undefined): PinFacts {
  const told = record?.passages.get(pin.passage);
  const [{ format }] = CITATION_STYLES;
  return {
    citation: runsToText(format(item)),
    date: item.custom.act === 'note' ? formatIsoParts(item.issued) : pin.date,
    sources: told?.sources ?? [],
    quoted: told?.quoted ?? [],
  };
}

function findItem(items: readonly CslItem[] | undefined, pin: Pin): CslItem | undefined {
  return items?.find((item) => item.custom.passage === pin.passage);
}

async function fetchByPath<T>(pins: readonly Pin[], fetchOne: (path: string) => Promise<T>): Promise<ReadonlyMap<string, T>> {
  const paths = [...new Set(pins.map((pin) => pin.path))];
  return new Map(await Promise.all(paths.map(async (path) => [path, await fetchOne(path)] as const)));
}
