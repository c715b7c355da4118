/** Two programmes, organizations or people of the reader's choice, drawn on facing lanes. */
import { type CompareLayout, type CompareSpec, layOutCompare } from '../../timeline/compare.ts';
import { renderCompare } from '../../timeline/compare-svg.ts';
import type { NameRow, RecordRow } from '../../timeline/data.ts';
import type { BoardEvent } from '../../timeline/index-data.ts';
import type { Scene } from './app.ts';

type Pair = readonly [string, string];

export function layOutCompared(scene: Scene, [a, b]: Pair, spec: CompareSpec): CompareLayout {
  return layOutCompare(eventsOf(a, scene), eventsOf(b, scene), spec);
}

export function renderCompared(layout: CompareLayout, scene: Scene, [a, b]: Pair): string {
  return renderCompare(layout, {
    names: [nameOf(a, scene), nameOf(b, scene)],
    ...(scene.cursor === undefined ? {} : { cursor: scene.cursor }),
    ...(scene.selected === undefined ? {} : { selected: scene.selected.id }),
  });
}

interface Named {
  readonly table: readonly NameRow[];
  readonly places: (row: RecordRow) => readonly number[];
  readonly id: string;
}

function resolve(ref: string, { index }: Scene): Named {
  const [kind, id = ''] = ref.split('/');
  const { people, organizations, programs } = index.data;
  if (kind === 'people') return { table: people, places: (row) => row[5], id };
  if (kind === 'organizations') return { table: organizations, places: (row) => row[6], id };
  return { table: programs, places: (row) => row[7], id };
}

function nameOf(ref: string, scene: Scene): string {
  const { table, id } = resolve(ref, scene);
  return table.find((row) => row[0] === id)?.[1] ?? id;
}

/** Events that the filter lets through and whose record names the entity. */
function eventsOf(ref: string, scene: Scene): BoardEvent[] {
  const { table, places, id } = resolve(ref, scene);
  const place = table.findIndex((row) => row[0] === id);
  return scene.set.ranked.filter((event) => places(event.row).includes(place));
}
