/**
 * Files that stand beside official texts and that nothing here imports: what they are, and which file of the same document to
 * take instead. Judged by the first 64 kB; nothing is parsed.
 */
import type { ImportInput } from './importer.ts';
import { findRootTag } from './xml/root-tag.ts';

export interface OtherFormat {
  /** In words that follow `the file is`. */
  readonly what: string;
  /** Which file to take instead. */
  readonly instead: string;
}

interface Rule {
  readonly what: string;
  readonly isIt: (head: string, root: string) => boolean;
  readonly instead: (named: string | undefined) => string;
}

const RULES: readonly Rule[] = [
  {
    what: 'a description of a document (MODS), not its text',
    isIt: (_head, root) => /^<(?:\w+:)?mods(?:Collection)?\s/.test(root),
    instead: takeText,
  },
  {
    what: 'data about the keeping of files (PREMIS), not the text of a document',
    isIt: (_head, root) => /^<(?:\w+:)?premis\s/.test(root),
    instead: takeText,
  },
  {
    what: 'data about a bill in the form of GovTrack, not its text',
    isIt: (_head, root) => /^<bill\s[^>]*\bsession="/.test(root),
    instead: () => 'Take BILLSTATUS-….xml of GovInfo for the facts about the bill, BILLS-….xml for its text',
  },
  {
    what: 'a web page of a bill (XHTML made from its XML)',
    isIt: (head) => /<body\b[^>]{0,200}\bclass="lbexBody"/i.test(head) || /\.lbexSectionlevelOLC\b/.test(head),
    instead: takeText,
  },
  {
    what: 'data as JSON, a line each',
    isIt: (head) => /^\s*\{.*\}\s*\n\s*\{"/.test(head),
    instead: takeOneText,
  },
  {
    what: 'data as JSON',
    isIt: (head) => /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(head),
    instead: takeOneText,
  },
  {
    what: 'a public law in the text that GovInfo serves',
    isIt: (head) => /<pre\b[^>]{0,200}>\s{0,200}\[\d{1,3}(?:st|nd|rd|th) Congress Public Law/i.test(head),
    instead: (named) => `Take the USLM of the law, ${named ?? 'PLAW-…'}.xml`,
  },
  {
    what: 'a web page',
    isIt: (head, root) => /^<html\b/i.test(root) || /^\s*<!DOCTYPE html/i.test(head),
    instead: () => 'Take the official XML or text of the document, or save the words of the page as .txt or .md',
  },
];

/** What the file is, where it is one of those that are known and not imported. */
export function nameOtherFormat({ file, text }: ImportInput): OtherFormat | undefined {
  const head = text.slice(0, 65_536);
  const root = findRootTag(head).slice(0, 2000);
  const rule = RULES.find(({ isIt }) => isIt(head, root));
  return rule === undefined ? undefined : { what: rule.what, instead: rule.instead(findPackage(file) ?? findPackage(head)) };
}

/** Name of the package of GovInfo, `BILLS-116hr200ih`, by which the other files of the document are named too. */
function findPackage(text: string): string | undefined {
  return /\b(?:BILLS|PLAW|CHRG|CREC|CRPT)-\d{2,3}[a-z]{1,8}\d{1,6}[a-z]{0,5}(?![0-9a-z])/.exec(text)?.[0];
}

function takeText(named: string | undefined): string {
  if (named === undefined) return 'Take the text of the same document: BILLS-….xml of a bill, CHRG-….htm of a hearing';
  return named.startsWith('CHRG')
    ? `Take the text of the same hearing, ${named}.htm`
    : `Take the text of the same document, ${named}.xml, or ${named}.htm`;
}

function takeOneText(): string {
  return 'Take the official XML or text of one document, such as BILLS-….xml or CHRG-….htm of GovInfo';
}
