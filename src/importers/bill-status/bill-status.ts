/**
 * BILLSTATUS data of GovInfo, in the layouts of before and after 2022: facts for a record of a bill. The files hold summaries,
 * subjects, amendments and links too; they are no text of the bill and no part of a record.
 */
import type { Importer, ImportInput, ImportResult } from '../importer.ts';
import { makeError } from '../problems.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { findRootTag } from '../xml/root-tag.ts';
import { findChild } from '../xml/tree.ts';
import { readStatusFacts } from './facts.ts';

export const billStatusImporter: Importer = { format: 'bill-status', recognizes, importText };

function recognizes({ text }: ImportInput): boolean {
  return /^<billStatus[\s>]/.test(findRootTag(text.slice(0, 65_536)));
}

function importText(input: ImportInput): ImportResult {
  const parsed = parseXml(input);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { root } = parsed;
  const bill = root.name === 'billStatus' ? findChild(root, 'bill') : undefined;
  if (bill === undefined) {
    const message = root.name === 'billStatus' ? 'the file holds no <bill>' : `the file begins with <${root.name}>`;
    const hint = 'Bill status data is <billStatus> with one <bill>';
    return { problems: [makeError({ file: input.file, line: root.line }, { code: 'wrong-format', message, hint })] };
  }
  return readStatusFacts(bill, input);
}
