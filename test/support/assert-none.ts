import assert from 'node:assert/strict';

/** Offences that are shown; a fault of a layout has one on every page. */
const MAX_SHOWN = 12;

/** Fails where there are offences, and says how many and which. */
export function assertNone(offences: readonly string[], what: string): void {
  if (offences.length === 0) return;
  const rest = offences.length > MAX_SHOWN ? [`… and ${offences.length - MAX_SHOWN} more`] : [];
  assert.fail([`${offences.length} ${what}:`, ...offences.slice(0, MAX_SHOWN), ...rest].join('\n  '));
}
