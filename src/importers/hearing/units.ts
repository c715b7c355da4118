/**
 * Blocks of a print → units. Speech becomes turns; what is put in between (prepared statements, letters, answers in writing)
 * becomes paragraphs under their headings. The words of the print keep their order, but for the page numbers.
 */
import type { DocumentUnit } from '../../model/documents.ts';
import { foldLine } from '../gpo-print/words.ts';
import { type Block, layOutBlocks, listRuns } from './blocks.ts';
import { listEntries } from './contents.ts';
import type { PrintLine } from './print-lines.ts';
import { isRow, isShouted, joinLines } from './print-text.ts';
import { splitSpeaker } from './speaker.ts';
import type { Zones } from './zones.ts';

/** A note that ends what somebody is saying: the committee rises, or other text is put in. */
const CLOSING =
  /^\[(?:Whereupon|Recess|The (?:committee|subcommittee|hearing) (?:recessed|adjourned|stands))|\b(?:follow|follows|following|record)[.:]? ?\]$/i;
/** Headings under which no speaker goes on, whatever stands before them. */
const INSERTED =
  /\b(?:prepared statements?|a ?p ?p ?e ?n ?d ?i ?x|submitted|submissions?|for the record|questions?|responses?|biograph|resume|exhibit|letter|additional material)\b/i;
const TOP_HEADING = /^(?:A ?P ?P ?E ?N ?D ?I ?X|ADDITIONAL|SUPPLEMENTAL|SUBMISSIONS?|MATERIAL|QUESTIONS? AND ANSWERS?)\b/;
const SPOKEN_HEADING = /\b(?:STATEMENTS?|TESTIMONY|PANEL|QUESTIONS?|RESPONSES?)\b/i;
const DAY_HEADING =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}, \d{4}$/i;
/** Rows of one table that stand in one unit. */
const LONGEST_TABLE = 200;

export interface HearingUnits {
  readonly units: readonly DocumentUnit[];
  /** Labels of the turns, in order, each once. */
  readonly speakers: readonly string[];
}

/** The units of a hearing in the order of the print. Linear. */
export function buildUnits(zones: Zones, title: string): HearingUnits {
  const builder = new UnitBuilder(title);
  for (const group of groupFront(zones.front)) builder.addParagraph(group.texts, group.page);
  if (zones.contents.length > 0) {
    const [first, ...rest] = zones.contents;
    builder.addSection(foldLine(first?.text ?? ''), 0, first?.page);
    const entries = listEntries(rest).map(({ text }) => text);
    if (entries.length > 0) builder.addParagraph(entries, first?.page);
  }
  const blocks = layOutBlocks(zones.sitting);
  blocks.forEach((block, at) => {
    builder.addBlock(block, blocks[at + 1]);
  });
  return builder.build();
}

class UnitBuilder {
  private readonly units: DocumentUnit[] = [];
  private readonly counts = { s: 0, t: 0, p: 0 };
  private readonly speakers = new Set<string>();
  private readonly title: string;
  /** Index of the turn that is being spoken. */
  private turn: number | undefined;
  private depth = 0;

  constructor(title: string) {
    this.title = reduceTitle(title);
  }

  build(): HearingUnits {
    return { units: this.units, speakers: [...this.speakers] };
  }

  addBlock(block: Block, next: Block | undefined): void {
    if (block.type === 'heading') this.addHeading(block, next);
    else if (block.type === 'table') this.addTable(block);
    else this.addText(block);
  }

  addParagraph(paragraphs: readonly string[], page: string | undefined): void {
    this.push('p', { type: 'paragraph', depth: this.depth, paragraphs }, page);
  }

  addSection(heading: string, depth: number, page: string | undefined): void {
    this.turn = undefined;
    this.push('s', { type: 'section', depth, heading, paragraphs: [] }, page);
    this.depth = depth + 1;
  }

  private addHeading(block: Block, next: Block | undefined): void {
    const heading = block.texts[0] ?? '';
    // A heading that an editor put into the middle of a speech: the speaker goes on below it without a label.
    const goesOn = next?.type === 'paragraph' && splitSpeaker(next.texts[0] ?? '') === undefined && !/^\[/.test(next.texts[0] ?? '');
    if (this.turn !== undefined && goesOn && !INSERTED.test(withoutTopic(heading)) && !this.isTop(heading)) {
      this.appendToTurn([heading]);
      return;
    }
    const last = this.units.at(-1);
    if (last?.type === 'section' && last.paragraphs.length === 0 && this.isBrokenTitle(last.heading ?? '', heading)) {
      this.units.pop();
      this.counts.s -= 1;
      this.addSection(`${last.heading} ${heading}`, 0, last.page);
      return;
    }
    if (DAY_HEADING.test(heading) && last?.type === 'section' && last.paragraphs.length === 0) {
      this.units[this.units.length - 1] = { ...last, paragraphs: [heading] };
      return;
    }
    const level = this.isTop(heading) ? 0 : isShouted(heading) || SPOKEN_HEADING.test(heading) ? 1 : 2;
    this.addSection(heading, Math.min(level, this.deepestHere()), block.page);
  }

  /** A heading is at most one deeper than the section before it. */
  private deepestHere(): number {
    const last = this.units.findLast(({ type }) => type === 'section');
    return last === undefined ? 0 : last.depth + 1;
  }

  private isTop(heading: string): boolean {
    return TOP_HEADING.test(heading) || (this.title !== '' && reduceTitle(heading) === this.title);
  }

  /** The title above a sitting may be broken by blank lines. */
  private isBrokenTitle(above: string, heading: string): boolean {
    return this.title !== '' && this.title.startsWith(reduceTitle(above + heading));
  }

  private addTable({ texts, page }: Block): void {
    if (this.turn !== undefined) {
      this.appendToTurn(texts);
      return;
    }
    for (let at = 0; at < texts.length; at += LONGEST_TABLE) this.addParagraph(texts.slice(at, at + LONGEST_TABLE), page);
  }

  private addText({ texts, page }: Block): void {
    const text = texts[0] ?? '';
    const labelled = splitSpeaker(text);
    if (labelled !== undefined) {
      this.speakers.add(labelled.speaker);
      this.push('t', { type: 'turn', depth: this.depth, speaker: labelled.speaker, paragraphs: [labelled.text] }, page);
      this.turn = this.units.length - 1;
      return;
    }
    if (/^\[/.test(text) && CLOSING.test(text)) this.turn = undefined;
    if (this.turn === undefined) this.addParagraph([text], page);
    else this.appendToTurn([text]);
  }

  private readonly grown = new Map<number, string[]>();

  /** The paragraphs of an open turn are one growing list: copying it for each would be quadratic. */
  private appendToTurn(texts: readonly string[]): void {
    const at = this.turn;
    const unit = at === undefined ? undefined : this.units[at];
    if (at === undefined || unit === undefined) return;
    let list = this.grown.get(at);
    if (list === undefined) {
      list = [...unit.paragraphs];
      this.grown.set(at, list);
      this.units[at] = { ...unit, paragraphs: list };
    }
    list.push(...texts);
  }

  private push(letter: 's' | 't' | 'p', unit: Omit<DocumentUnit, 'id'>, page: string | undefined): void {
    this.counts[letter] += 1;
    const id = `${letter}${this.counts[letter]}`;
    this.units.push({ id, ...unit, ...(page === undefined ? {} : { page }) });
  }
}

/** Appropriations prints put `PREPARED STATEMENT` over the last words that are spoken, before the statement itself. */
function withoutTopic(heading: string): string {
  return /^prepared statements?$/i.test(heading) ? '' : heading;
}

function reduceTitle(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** Title page and lists of members: one unit for each run of text between wide gaps. */
function groupFront(lines: readonly PrintLine[]): { texts: string[]; page: string | undefined }[] {
  const groups: { texts: string[]; page: string | undefined; last: number }[] = [];
  for (const run of listRuns(lines)) {
    const first = run[0]?.line ?? 0;
    const hasRows = run.filter(isRow).length > 1 || run.every(({ text }) => /,\s*\p{Lu}\p{Ll}+/u.test(text));
    const texts = hasRows ? run.map(({ text }) => foldLine(text)) : [joinLines(run)];
    const open = groups.at(-1);
    const last = run.at(-1)?.line ?? first;
    if (open !== undefined && first - open.last <= 6) {
      open.texts.push(...texts);
      open.last = last;
    } else groups.push({ texts, page: run[0]?.page, last });
  }
  return groups;
}
