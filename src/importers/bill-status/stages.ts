import type { NamedStage } from '../importer.ts';
import { parseDay } from '../law/day.ts';
import { findChild, lineWithin, listChildren, listDescendants, type XmlElement } from '../xml/tree.ts';

export interface Actions {
  /** By day; those of one day as they happened. The same words on the same day count once. */
  readonly stages: readonly NamedStage[];
  /** Actions without a day. */
  readonly skipped: readonly { readonly line: number; readonly text: string }[];
}

/** Actions on the bill itself, not those on its amendments. The data has the latest first. */
export function readActions(bill: XmlElement): Actions {
  const list = findChild(bill, 'actions');
  const stages = new Map<string, NamedStage>();
  const skipped: { line: number; text: string }[] = [];
  for (const item of list === undefined ? [] : listChildren(list, 'item').toReversed()) {
    const text = lineWithin(findChild(item, 'text'));
    const date = parseDay(lineWithin(findChild(item, 'actionDate')));
    if (text === '') continue;
    if (date === undefined) skipped.push({ line: item.line, text });
    else addStage(stages, { date, text, ...readVote(item, text) });
  }
  return { stages: [...stages.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), skipped };
}

/** Both Houses' clerks and the Library of Congress note one action in nearly the same words. */
function addStage(stages: Map<string, NamedStage>, stage: NamedStage): void {
  const key = `${stage.date} ${normalizeAction(stage.text)}`;
  const known = stages.get(key);
  if (known === undefined || (known.vote === undefined && stage.vote !== undefined)) stages.set(key, stage);
}

/** Words by which two actions are compared, in UTF-16 units. */
const LONGEST_COMPARED = 2000;

function normalizeAction(text: string): string {
  return text
    .slice(0, LONGEST_COMPARED)
    .replace(/^(?:Passed\/agreed to in (?:House|Senate)|Introduced in (?:House|Senate)): ?/i, '')
    .replace(/\((?:text|consideration|sponsor)[^)]*\)/gi, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function readVote(item: XmlElement, text: string): Pick<NamedStage, 'vote'> {
  const [vote] = listDescendants(item, 'recordedVote');
  const number = lineWithin(vote === undefined ? undefined : findChild(vote, 'rollNumber'));
  const [, yeas, nays] = /\b(\d{1,3})\s*[-–]\s*(\d{1,3})\b/.exec(text) ?? [];
  const [, written] = /(?:Roll no\.|Record Vote Number:)\s*(\d{1,4})/i.exec(text) ?? [];
  const isVote = vote !== undefined || written !== undefined;
  if (!isVote) return {};
  const chamber =
    lineWithin(vote === undefined ? undefined : findChild(vote, 'chamber')) || (/Record Vote/i.test(text) ? 'Senate' : 'House');
  const counted = yeas === undefined || nays === undefined ? {} : { yeas: Number(yeas), nays: Number(nays) };
  return { vote: { chamber, ...counted, ...(number || written ? { number: number || written || '' } : {}) } };
}
