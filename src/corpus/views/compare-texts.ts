/** Two official texts section by section: what was kept, changed, added, dropped, moved, renumbered. */
import type { DocumentUnit } from '../../model/documents.ts';
import type { ComparedLine, ComparedSection, ComparisonCounts, TextComparison, TextRun } from '../../model/texts.ts';
import { cutWords, diffWords, joinWords, LINE_BREAK, smoothRuns, type Word, type WordRun } from '../../text/word-diff.ts';
import { alignSections, findInOrder } from './align-sections.ts';
import { cutSections, joinLines, type SectionLine, type TextSection } from './text-sections.ts';

/** Cost is near to linear in both texts where they are versions of one; bounded where they are not. */
export function compareTexts(before: readonly DocumentUnit[], after: readonly DocumentUnit[]): TextComparison {
  const [left, right] = [cutSections(before), cutSections(after)];
  const matches = alignSections(left, right);
  const inOrder = findInOrder(matches);
  const lost = groupLost(left, matches, inOrder);
  const sections: ComparedSection[] = (lost.get(-1) ?? []).map(viewGone);
  for (const [index, section] of right.entries()) {
    const match = matches[index];
    const former = match === undefined ? undefined : left[match];
    if (match === undefined || former === undefined) {
      sections.push(viewAdded(section));
      continue;
    }
    const isMoved = !inOrder.has(index);
    const pair = comparePair(former, section);
    sections.push(isMoved ? { ...pair, movedFrom: left[match - 1]?.name ?? '' } : pair);
    if (!isMoved) sections.push(...(lost.get(match) ?? []).map(viewGone));
  }
  return { sections, counts: countSections(sections) };
}

/** Sections without a partner by the index of the nearest section before them that kept its place; -1 where there is none. */
function groupLost(left: readonly TextSection[], matches: readonly (number | undefined)[], inOrder: ReadonlySet<number>) {
  const partnered = new Set(matches);
  const anchors = new Set(matches.filter((_, index) => inOrder.has(index)));
  const lost = new Map<number, TextSection[]>();
  let anchor = -1;
  for (const [index, section] of left.entries()) {
    if (anchors.has(index)) anchor = index;
    if (!partnered.has(index)) lost.set(anchor, [...(lost.get(anchor) ?? []), section]);
  }
  return lost;
}

function viewGone(section: TextSection): ComparedSection {
  return { ...viewWhole(section, 'deleted'), id: `was-${section.id}`, state: 'gone', before: section.id };
}

function viewAdded(section: TextSection): ComparedSection {
  return { ...viewWhole(section, 'inserted'), id: section.id, state: 'added', after: section.id };
}

function viewWhole(section: TextSection, type: TextRun['type']) {
  const lines = section.lines.map(({ depth, words }) => ({ depth, runs: [wordsToRun(type, words)] }));
  return { name: section.name, nameRuns: toTextRuns([{ type, words: headOf(section) }]), lines };
}

function headOf(section: TextSection): readonly Word[] {
  return cutWords([section.number, section.heading].filter((part) => part !== '').join(' '));
}

function comparePair(former: TextSection, section: TextSection): ComparedSection {
  const nameRuns = toTextRuns(diffWords(headOf(former), headOf(section)));
  const lines = compareLines(former.lines, section.lines);
  const isSame = former.heading === section.heading && lines.every(isKept);
  return {
    id: section.id,
    state: isSame ? 'same' : 'changed',
    before: former.id,
    after: section.id,
    name: section.name,
    nameRuns,
    lines,
    ...(former.number !== section.number && { formerNumber: former.number }),
  };
}

function isKept(line: ComparedLine): boolean {
  return line.broken === undefined && line.runs.every((run) => run.type === 'kept');
}

/** A piece of one run within one line. */
interface Piece {
  readonly type: TextRun['type'];
  readonly words: readonly Word[];
}

/** A line on the way: how it was parted from the line before, and its pieces. */
interface OpenLine {
  readonly depth: number;
  readonly opened: TextRun['type'];
  readonly pieces: Piece[];
}

/** Lines of both texts in one order. Cut at every break, whether it stands in both texts or in one. */
function compareLines(before: readonly SectionLine[], after: readonly SectionLine[]): readonly ComparedLine[] {
  const runs = smoothRuns(diffWords(joinLines(before), joinLines(after)));
  let [left, right] = [0, 0];
  let line: OpenLine = { depth: after[0]?.depth ?? before[0]?.depth ?? 0, opened: 'kept', pieces: [] };
  const open: OpenLine[] = [line];
  for (const { type, words } of runs) {
    for (const [index, piece] of cutAtBreaks(words).entries()) {
      if (index > 0) {
        if (type !== 'inserted') left += 1;
        if (type !== 'deleted') right += 1;
        const depth = (type === 'deleted' ? before[left]?.depth : after[right]?.depth) ?? 0;
        line = { depth, opened: type, pieces: [] };
        open.push(line);
      }
      if (piece.length > 0) line.pieces.push({ type, words: piece });
    }
  }
  return open.filter(({ pieces }) => pieces.length > 0).flatMap((each, index, all) => closeLine(each, all[index - 1]));
}

function cutAtBreaks(words: readonly Word[]): readonly (readonly Word[])[] {
  const pieces: Word[][] = [[]];
  for (const word of words) {
    if (word.text === LINE_BREAK.text) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  return pieces;
}

/** Below this share of words that stayed, a line is given as replaced: what is left of it would only be scattered words. */
const LEAST_KEPT = 0.25;

function closeLine(line: OpenLine, previous: OpenLine | undefined): readonly ComparedLine[] {
  const { depth, opened, pieces } = line;
  const count = (type: TextRun['type']) => pieces.reduce((sum, piece) => sum + (piece.type === type ? piece.words.length : 0), 0);
  const [kept, deleted, inserted] = [count('kept'), count('deleted'), count('inserted')];
  if (deleted > 0 && inserted > 0 && kept < LEAST_KEPT * (kept + Math.max(deleted, inserted))) {
    const without = (type: TextRun['type']) => pieces.filter((piece) => piece.type !== type).flatMap((piece) => piece.words);
    return [
      { depth, runs: [wordsToRun('deleted', without('inserted'))] },
      { depth, runs: [wordsToRun('inserted', without('deleted'))] },
    ];
  }
  // Where words on both sides stayed, the break itself is what changed.
  const isBroken = opened !== 'kept' && pieces[0]?.type === 'kept' && previous?.pieces.at(-1)?.type === 'kept';
  return [{ depth, runs: toTextRuns(pieces), ...(isBroken && { broken: opened }) }];
}

function toTextRuns(runs: readonly (WordRun | Piece)[]): readonly TextRun[] {
  return runs.filter((run) => run.words.length > 0).map((run) => wordsToRun(run.type, run.words));
}

function wordsToRun(type: TextRun['type'], words: readonly Word[]): TextRun {
  return { type, text: joinWords(words), joined: words[0]?.joined ?? false };
}

function countSections(sections: readonly ComparedSection[]): ComparisonCounts {
  const ofState = (state: ComparedSection['state']) => sections.filter((section) => section.state === state).length;
  const words = (type: TextRun['type']) =>
    sections
      .flatMap((section) => [...section.nameRuns, ...section.lines.flatMap((line) => line.runs)])
      .reduce((sum, run) => sum + (run.type === type ? cutWords(run.text).filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length : 0), 0);
  return {
    changed: ofState('changed'),
    added: ofState('added'),
    gone: ofState('gone'),
    same: ofState('same'),
    moved: sections.filter((section) => section.movedFrom !== undefined).length,
    renumbered: sections.filter((section) => section.formerNumber !== undefined).length,
    wordsInserted: words('inserted'),
    wordsDeleted: words('deleted'),
  };
}
