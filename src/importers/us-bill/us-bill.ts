/** Bills, resolutions and amendments in the XML of GPO's bill DTD. */
import type { Importer, ImportInput, ImportResult } from '../importer.ts';
import { importLaw } from '../law/import-law.ts';
import { findRootTag } from '../xml/root-tag.ts';
import { readBillFacts } from './facts.ts';
import { makeNumberReader } from './number.ts';
import { US_BILL_VOCABULARY } from './vocabulary.ts';

export const usBillImporter: Importer = { format: 'us-bill', recognizes, importText };

/** Older data of other makers have a root `<bill>` too; only the DTD's has a stage, or names the DTD. */
function recognizes({ text }: ImportInput): boolean {
  const head = text.slice(0, 65_536);
  const root = findRootTag(head);
  if (!/^<(?:bill|resolution|amendment-doc|engrossed-amendment)[\s>]/.test(root) || root.includes('schemas.gpo.gov/xml/uslm')) return false;
  return /<!DOCTYPE\s+(?:bill|resolution|amendment-doc)\b/.test(head) || /\s(?:bill|resolution|amend)-stage=/.test(root);
}

function importText(input: ImportInput): ImportResult {
  return importLaw(input, {
    format: 'us-bill',
    roots: ['bill', 'resolution', 'amendment-doc', 'engrossed-amendment'],
    vocabulary: US_BILL_VOCABULARY,
    makeNumberReader,
    readFacts: readBillFacts,
  });
}
