/**
 * A passage is the unit of search, citation, link and embed: a paragraph (`p3`), a turn in testimony
 * (`t4`) or a stage of a measure (`s2`). Its id is permanent; `content/published.lock.json` keeps the published ones.
 */
import type { RecordDate } from './dates.ts';
import type { Citation } from './sources.ts';

export const TURN_ROLES = { question: 'question', answer: 'answer', statement: 'statement', exchange: 'exchange' } as const;

export type TurnRole = keyof typeof TURN_ROLES;

interface PassageBase {
  /** Unique in its record: `p1`, `t4`, `s2`. */
  readonly id: string;
  /** Nearest heading above it in the record's body. */
  readonly heading?: string;
  /** Plain text, without citation marks; paragraphs are parted by a line feed. */
  readonly text: string;
  /** Safe HTML, made by markdown-it with raw HTML off; citation marks are links to `#ID-S1`, quotations `span.said`, `.lead` at the start of a paragraph. */
  readonly html: string;
  /** In order of first use, without repeats. */
  readonly citations: readonly Citation[];
  /** 1-based line of its first line in the content file. */
  readonly line: number;
}

export interface ParagraphPassage extends PassageBase {
  readonly type: 'paragraph';
  /** When what it tells happened, where that is not when its record is dated: `On 4 December 2013 the company …` below a hearing of November. */
  readonly date?: RecordDate;
}

export interface TurnPassage extends PassageBase {
  readonly type: 'turn';
  /** Person or organization that speaks; an entity's id, or a name where the speaker is not identified. */
  readonly speaker: TurnSpeaker;
  readonly role: TurnRole;
  /** Office or capacity in words, such as `rapporteur`; empty when not said. */
  readonly capacity: string;
}

export type TurnSpeaker = { readonly person: string } | { readonly organization: string } | { readonly name: string };

export interface StagePassage extends PassageBase {
  readonly type: 'stage';
  readonly date: RecordDate;
  /** What happened, short enough for a label: `House passes, 303 to 121`. */
  readonly label: string;
  readonly vote?: Vote;
}

export interface Vote {
  readonly chamber: string;
  readonly yeas?: number;
  readonly nays?: number;
  /** Roll call, voice vote, unanimous consent. */
  readonly how?: string;
  readonly number?: string;
}

export type Passage = ParagraphPassage | TurnPassage | StagePassage;

/** Words said or written on the public record: at most 15, exact, and found in `passage`. */
export interface Quotation {
  readonly words: string;
  /** Entity id (person or organization) or a name. */
  readonly by: TurnSpeaker;
  readonly passage: string;
  readonly citations: readonly Citation[];
  /** Day on which it was said, where it is not the record's. */
  readonly date?: RecordDate;
  readonly occasion?: string;
  /** Language of the original, where the words are a translation. */
  readonly translatedFrom?: string;
}
