/** Which of a bill's many recorded actions a record of it should name, and how a drawing calls them. */
import type { NamedStage } from '../../importers/importer.ts';

const MILESTONES: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/\bbecame (?:public|private) law\b/i, 'Became law'],
  [/\bsigned by (?:the )?president\b/i, 'Signed by the President'],
  [/\bpresented to (?:the )?president\b/i, 'Presented to the President'],
  [/\bveto/i, 'Veto'],
  [/\bcleared for (?:the )?white house\b/i, 'Cleared for the President'],
  [/\bconference report\b.*\b(?:agreed|passed)\b/i, 'Conference report agreed to'],
  [/\b(?:motion to )?suspend the rules\b.*\b(?:passed|agreed|failed)\b/i, 'Vote under suspension of the rules'],
  [/\bon passage\b.*\bfailed\b/i, 'Passage failed'],
  [/\bpassed (?:the )?house\b|\bon passage passed\b/i, 'Passed the House'],
  [/\bpassed (?:the )?senate\b/i, 'Passed the Senate'],
  [/\bpassed\/agreed to in (house|senate)\b/i, 'Passed or agreed to'],
  [/\bcloture\b.*\b(?:invoked|not invoked|rejected|agreed)\b/i, 'Vote on cloture'],
  [/\b(?:ordered to be |ordered )reported\b/i, 'Committee orders it reported'],
  [/\breported\b.*\bcommittee|\breported (?:with|without|by|\()/i, 'Reported'],
  [/\bdischarged\b/i, 'Committee discharged'],
  [/\bplaced on (?:the )?(?:union|senate legislative|house) calendar\b/i, 'Placed on the calendar'],
  [/\bintroduced in (?:the )?house\b/i, 'Introduced in the House'],
  [/\bintroduced in (?:the )?senate\b/i, 'Introduced in the Senate'],
  [/\bintroduced the following\b/i, 'Introduced'],
  [/\bsubmitted the following\b/i, 'Submitted'],
  [/\bread twice\b|\breferred to\b/i, 'Referred'],
  [/\breceived in the (?:house|senate)\b|\breceived; read\b/i, 'Received'],
];

/** An action is read this far, in UTF-16 units. */
const LONGEST_READ = 1000;

/** Steps on the way of a bill, and every recorded vote on it. */
export function isMilestone({ text, vote }: NamedStage): boolean {
  return vote !== undefined || MILESTONES.some(([pattern]) => pattern.test(text.slice(0, LONGEST_READ)));
}

/** Longest label, in characters. */
const LONGEST = 60;

export function labelOf(text: string): string {
  const label = MILESTONES.find(([pattern]) => pattern.test(text.slice(0, LONGEST_READ)))?.[1];
  if (label !== undefined) return label;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
