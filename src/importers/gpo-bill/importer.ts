/**
 * Bills and resolutions of Congress in the text that GovInfo serves: `BILLS-116hr2001ih.htm`. Units and ids are those that the
 * XML of the same bill gives, as far as the print shows its divisions; https://www.govinfo.gov/help/bills (read 2026-11-24)
 * describes the collection.
 */
import type { OfficialDocument } from '../../model/documents.ts';
import type { Importer, ImportInput, ImportProblem, ImportResult } from '../importer.ts';
import { makeLawDocument } from '../law/import-law.ts';
import { layOutUnits } from '../law/lay-out-units.ts';
import type { Part } from '../law/part.ts';
import { COMMON_DIVISIONS } from '../law/vocabulary.ts';
import { makeError, makeWarning } from '../problems.ts';
import { type Block, listBlocks } from './blocks.ts';
import { buildParts } from './build-parts.ts';
import { readPrintedFacts } from './facts.ts';
import { listFormParagraphs } from './form.ts';
import { type BillPrint, isBillPrint, parseBillPrint } from './print-lines.ts';
import { partBill } from './zones.ts';

export const gpoBillImporter: Importer = { format: 'gpo-bill', recognizes: ({ text }) => isBillPrint(text), importText };

function importText(input: ImportInput): ImportResult {
  const print = parseBillPrint(input);
  if ('severity' in print) return { problems: [print] };
  if (!isBillPrint(input.text)) return { problems: [notABill(input, print)] };
  const zones = partBill(print.lines);
  const form = listFormParagraphs(zones.form);
  const attestation = listFormParagraphs(zones.attestation);
  const blocks = listBlocks(zones.body);
  const { parts, unclosed } = buildParts(blocks);
  if (parts.length === 0) return { problems: [...print.problems, noWords(input)] };
  const units = layOutUnits([
    ...makeFrame('preface', form),
    ...parts,
    ...makeFrame('attestation', attestation),
    ...makeFrame('endorsement', listFormParagraphs(zones.endorsement)),
  ]);
  const read = readPrintedFacts({ names: print.names, form, attestation, units }, input.file);
  const document = makeLawDocument('gpo-bill', read, units);
  return { document, facts: read.facts, problems: [...print.problems, ...listDoubts(input, { document, blocks, unclosed })] };
}

const RULES = new Map([...COMMON_DIVISIONS, ['preface', { token: 'preface', type: 'paragraph' }] as const]);

/** What stands around the text of the bill, under the id that it has where a bill is imported from markup. */
function makeFrame(name: 'preface' | 'attestation' | 'endorsement', paragraphs: readonly string[]): readonly Part[] {
  const rule = RULES.get(name);
  if (paragraphs.length === 0 || rule === undefined) return [];
  const parts = paragraphs.map((text) => ({ is: 'text' as const, text, isTail: false }));
  return [{ is: 'division', rule, name, enumerator: '', number: '', heading: '', parts }];
}

interface Reading {
  readonly document: OfficialDocument;
  readonly blocks: readonly Block[];
  readonly unclosed: number | undefined;
}

/** What a bill has and this one seems to lack, and what print cannot say: an editor looks at the official print. */
function listDoubts({ file }: ImportInput, { document, blocks, unclosed }: Reading): ImportProblem[] {
  const doubts: ImportProblem[] = [];
  const doubt = (line: number, code: string, message: string): void => {
    doubts.push(makeWarning({ file, line }, { code, message, hint: SEE_PRINT }));
  };
  if (document.units.every(({ number }) => number === undefined)) doubt(1, 'no-sections', 'no numbered division was found in the text');
  if (unclosed !== undefined) doubt(unclosed, 'quotation-open', 'quoted text begins here and is not closed');
  const row = blocks.find(({ kind }) => kind === 'row');
  if (row !== undefined) doubt(row.line, 'table', 'a table was read line by line, its columns parted at wide gaps');
  const struck = blocks.find(({ isStruck }) => isStruck);
  if (struck !== undefined) doubt(struck.line, 'struck-text', 'text that was struck out is kept, its divisions are marked');
  for (const [path, option] of MISSING) if (document[path] === undefined) doubts.push(missing(file, path, option));
  return doubts;
}

const SEE_PRINT = 'Compare the text at that place with the official print, or import the XML of the bill';
const MISSING = [
  ['date', '--date'],
  ['version', '--name'],
] as const;

function missing(file: string, path: string, option: string): ImportProblem {
  return makeWarning(
    { file, line: 1, path },
    { code: 'missing-fact', message: `the file does not say the ${path}`, hint: `Give ${option}` },
  );
}

function notABill({ file }: ImportInput, { lines }: BillPrint): ImportProblem {
  const message = 'the print does not begin with "[Congressional Bills … Congress]"';
  return makeError({ file, line: lines[0]?.line ?? 1 }, { code: 'wrong-format', message, hint: 'Leave out --format, or take BILLS-….htm' });
}

function noWords({ file }: ImportInput): ImportProblem {
  return makeError({ file, line: 1 }, { code: 'no-text', message: 'the file holds no text', hint: 'Take the file again from its source' });
}
