/**
 * What every importer is: text of one official format → an official document, the facts with which a record can begin,
 * and the problems met. One folder a format; `importers.ts` lists them. Importers are pure: they get text, never a path
 * to open, and nothing that an input says is fetched, expanded or run.
 */
import type { IsoDay } from '../model/dates.ts';
import type { DocumentFormat, OfficialDocument } from '../model/documents.ts';
import type { Identifiers } from '../model/identifiers.ts';
import type { Kind } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';

export interface ImportInput {
  /** Name for messages: the file or the address. */
  readonly file: string;
  /** Decoded, line feeds only, no byte order mark. */
  readonly text: string;
}

/** Somebody named in a document: a witness, a sponsor, a chair. */
export interface NamedPerson {
  /** `Given Family`, as far as the document says. */
  readonly name: string;
  readonly role?: string;
  readonly organization?: string;
  readonly part: 'witness' | 'sponsor' | 'cosponsor' | 'chair' | 'member';
  /** Official identifiers, such as `bioguide`. */
  readonly identifiers?: Readonly<Record<string, string>>;
}

export interface NamedStage {
  readonly date: IsoDay;
  readonly text: string;
  readonly vote?: { readonly chamber: string; readonly yeas?: number; readonly nays?: number; readonly number?: string };
}

/** Facts with which a draft of a record begins; everything is optional but the kind. An editor reads it before it is published. */
export interface RecordFacts {
  readonly kind: Kind;
  readonly title?: string;
  /** In full, where it differs. */
  readonly officialTitle?: string;
  readonly date?: IsoDay;
  readonly jurisdiction?: string;
  /** Committees and chambers, as printed. */
  readonly bodies: readonly string[];
  readonly people: readonly NamedPerson[];
  readonly stages: readonly NamedStage[];
  readonly identifiers: Identifiers;
  /** Official page of the document, where its format says or fixes it. */
  readonly URL?: string;
}

export interface ImportResult {
  /** Nothing where the input has no text of its own (bill status data) or could not be read. */
  readonly document?: OfficialDocument;
  readonly facts?: RecordFacts;
  /** What could not be read, each with its line. `document` is missing exactly where one of them says that the input is unusable. */
  readonly problems: readonly ImportProblem[];
}

/** `severity` parts what makes an input unusable from what an editor should look at; nothing is left out without one of them. */
export interface ImportProblem extends Problem {
  readonly severity: 'error' | 'warning';
}

export interface Importer {
  readonly format: DocumentFormat;
  /** Whether the input looks like this format, judged by its name and its first 64 kB. At most one importer should say so. */
  readonly recognizes: (input: ImportInput) => boolean;
  /** Never throws, whatever the text; linear in its length. */
  readonly importText: (input: ImportInput) => ImportResult;
}
