/** What came after a cursor. */
import type { TimelineEvent } from './events.ts';

/** Whether an event is not known yet at a cursor: a soft date is known once its last day has passed. */
export function isLater(event: TimelineEvent, cursor: number | undefined): boolean {
  return cursor !== undefined && (event.soft ? event.end : event.start) >= cursor;
}
