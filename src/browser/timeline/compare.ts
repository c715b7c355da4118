/** Two programmes, organizations or people of the reader's choice, drawn on facing lanes. */
import { formatDay, type IsoDay } from '../../model/dates.ts';
import { type CompareLayout, type CompareSpec, layOutCompare } from '../../timeline/compare.ts';
import { renderCompare } from '../../timeline/compare-svg.ts';
import type { NameRow, RecordRow } from '../../timeline/data.ts';
import type { BoardEvent, TimelineIndex } from '../../timeline/index-data.ts';
import type { Scene } from './app.ts';
import { renderComparedArcs } from './overlay.ts';

type Pair = readonly [string, string];

export function layOutCompared({ set, index }: Scene, [a, b]: Pair, spec: CompareSpec): CompareLayout {
  return layOutCompare(set.ranked.filter(isNaming(a, index)), set.ranked.filter(isNaming(b, index)), spec);
}

export function renderCompared(layout: CompareLayout, scene: Scene, [a, b]: Pair): string {
  const { known } = scene.state;
  return renderCompare(layout, {
    names: [nameEntity(a, scene.index), nameEntity(b, scene.index)],
    over: renderComparedArcs(layout, scene),
    ...(scene.cursor === undefined || known === undefined ? {} : { cursor: scene.cursor, cursorText: sayKnown(known) }),
    ...(scene.selected === undefined ? {} : { selected: scene.selected.id }),
  });
}

/** Words of the cursor's flag. */
export function sayKnown(known: IsoDay): string {
  return `Known on ${formatDay(known, 'short')}`;
}

interface Named {
  readonly table: readonly NameRow[];
  readonly places: (row: RecordRow) => readonly number[];
  readonly id: string;
}

function resolve(ref: string, { data }: TimelineIndex): Named {
  const [kind, id = ''] = ref.split('/');
  if (kind === 'people') return { table: data.people, places: (row) => row[5], id };
  if (kind === 'organizations') return { table: data.organizations, places: (row) => row[6], id };
  return { table: data.programs, places: (row) => row[7], id };
}

/** The name of an entity such as `programs/muscular`; its id where the data does not have it. */
export function nameEntity(ref: string, index: TimelineIndex): string {
  const { table, id } = resolve(ref, index);
  return table.find((row) => row[0] === id)?.[1] ?? id;
}

/** Whether an event's record names the entity. */
export function isNaming(ref: string, index: TimelineIndex): (event: BoardEvent) => boolean {
  const { table, places, id } = resolve(ref, index);
  const place = table.findIndex((row) => row[0] === id);
  return (event) => places(event.row).includes(place);
}
