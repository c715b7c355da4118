/** What pages show of official texts: the shapes that `corpus/views` makes and components draw. */
import type { RecordDate } from './dates.ts';
import type { DocumentUnit, StoredDocument } from './documents.ts';
import type { StagePassage } from './passages.ts';
import type { CorpusRecord, MeasureVersion } from './record.ts';
import type { Relation } from './relations.ts';

/** An official text with the record that it stands beside. */
export interface NamedText {
  readonly record: CorpusRecord;
  readonly official: StoredDocument;
  /** Name of its version: `Reported in House`. */
  readonly name: string;
  readonly date?: RecordDate;
}

/** Two texts that are compared, the earlier first. */
export interface TextPair {
  readonly before: NamedText;
  readonly after: NamedText;
  /** Neighbours; the first and the last of a record; or texts of two records that a link of this relation ties. */
  readonly tie: 'neighbours' | 'first and last' | Relation;
}

/** A division in a list of contents. */
export interface OutlineEntry {
  readonly id: string;
  /** Page of the reading view; empty where there is one. */
  readonly part: string;
  readonly name: string;
  /** 0 for the top. */
  readonly depth: number;
}

export interface SpeakerTurns {
  /** As printed. */
  readonly name: string;
  readonly turns: number;
  readonly first: { readonly id: string; readonly part: string };
}

/** A unit as the reading view sets it. */
export interface ReadingUnit {
  readonly unit: DocumentUnit;
  /** Level of its heading; none where its number and heading stand in its first line. */
  readonly level?: 2 | 3 | 4;
  /** How far it lies below the nearest heading above it; 0 for headings and what lies beside them. */
  readonly indent: number;
  /** Page of the official print, where it is not that of the unit before. */
  readonly page?: string;
}

/** Words of a comparison; those that are kept are given as the later text has them. */
export interface TextRun {
  readonly type: 'kept' | 'deleted' | 'inserted';
  readonly text: string;
  /** No space stands before it. */
  readonly joined: boolean;
}

export interface ComparedLine {
  /** How far it lies below its section. */
  readonly depth: number;
  /** One kept run where nothing changed. */
  readonly runs: readonly TextRun[];
  /** The line was joined to the one before it, or parted from it, within a paragraph. */
  readonly broken?: 'deleted' | 'inserted';
}

export type SectionState = 'same' | 'changed' | 'added' | 'gone';

export interface ComparedSection {
  /** Unique on the page: the id of the unit in the later text, or `was-ID`. */
  readonly id: string;
  readonly state: SectionState;
  /** Id of its first unit in the text that holds it. */
  readonly before?: string;
  readonly after?: string;
  /** Number and heading, of the later text where it stands in both. */
  readonly name: string;
  readonly nameRuns: readonly TextRun[];
  readonly lines: readonly ComparedLine[];
  /** Name of the section after which it stood in the earlier text, empty for the first; where it stands elsewhere now. */
  readonly movedFrom?: string;
  /** Its number in the earlier text, where that is another. */
  readonly formerNumber?: string;
}

export interface ComparisonCounts {
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  readonly same: number;
  /** Among those that stand in both texts. */
  readonly moved: number;
  readonly renumbered: number;
  readonly wordsInserted: number;
  readonly wordsDeleted: number;
}

export interface TextComparison {
  /** In the order of the later text; those that are gone where they stood. */
  readonly sections: readonly ComparedSection[];
  readonly counts: ComparisonCounts;
}

/** What a measure was on a day: the newest text and stage by then. */
export interface MeasureThen {
  readonly measure: CorpusRecord;
  /** Newest version whose day was over or had come; none where the first text is later. */
  readonly version?: MeasureVersion;
  /** The official text of that version, where it was imported. */
  readonly text?: NamedText;
  /** The version may be of the day itself, or its date is not known to the day. */
  readonly isUnsure: boolean;
  readonly stage?: StagePassage;
  /** The first version after that day. */
  readonly next?: MeasureVersion;
}

/** One page of the reading view of a long text. */
export interface TextPage {
  /** Part of its address; empty where the text is one page. */
  readonly name: string;
  readonly units: readonly DocumentUnit[];
  /** The divisions it begins within, or its first and last turn: `SEC. 101. Orders`, `t1 to t120`. */
  readonly title: string;
  /** The first words on it. */
  readonly excerpt: string;
}

/** Sections that stayed the same, folded into one; or one section that did not. */
export type ComparisonBlock =
  | { readonly type: 'folded'; readonly sections: readonly ComparedSection[] }
  | { readonly type: 'section'; readonly section: ComparedSection };

/** One page of a comparison. */
export interface ComparisonPage {
  /** Part of its address; empty for the first. */
  readonly name: string;
  readonly blocks: readonly ComparisonBlock[];
}

export interface PagedComparison {
  readonly pages: readonly ComparisonPage[];
  /** What stayed the same is named but not repeated: with it the pages would be too long. */
  readonly isBrief: boolean;
}

/** The official text of the hearing at which testimony was given, with the turns of its witnesses. */
export interface HearingText {
  readonly text: NamedText;
  /** By number of turns; empty where no name was found. */
  readonly witnesses: readonly SpeakerTurns[];
}
