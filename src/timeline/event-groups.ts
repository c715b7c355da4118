/** Events as the page lists them: by year, in a year by lane, in a lane by date. */
import { LANES, type Lane } from '../model/lanes.ts';
import type { TimelineEvent } from './events.ts';

export interface LaneGroup {
  readonly lane: Lane;
  readonly events: readonly TimelineEvent[];
}

export interface YearGroup {
  readonly year: string;
  readonly count: number;
  /** In drawing order; lanes without events are left out. */
  readonly lanes: readonly LaneGroup[];
}

/** Years rising; an event stands in the year in which its date begins. */
export function groupEvents(events: readonly TimelineEvent[]): YearGroup[] {
  const years = [...new Set(events.map(yearOf))].sort();
  return years.map((year) => {
    const own = events.filter((event) => yearOf(event) === year);
    const lanes = LANES.map((lane) => ({ lane, events: own.filter((event) => event.lane === lane.id) }));
    return { year, count: own.length, lanes: lanes.filter((group) => group.events.length > 0) };
  });
}

function yearOf(event: TimelineEvent): string {
  return event.date.start.slice(0, 4);
}

/** The fragment of an event in the list, an HTML id: `on-` keeps it apart from the page's own ids. */
export function eventFragment(event: TimelineEvent): string {
  return `on-${event.id.replace('#', '.')}`;
}
