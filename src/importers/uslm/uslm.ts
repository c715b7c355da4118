/** Bills, resolutions, amendments, public laws and compilations in United States Legislative Markup. */
import type { Importer, ImportInput, ImportResult } from '../importer.ts';
import { importLaw } from '../law/import-law.ts';
import { findRootTag } from '../xml/root-tag.ts';
import { readUslmFacts } from './facts.ts';
import { readNumber } from './number.ts';
import { USLM_VOCABULARY } from './vocabulary.ts';

export const uslmImporter: Importer = { format: 'uslm', recognizes, importText };

/** Its namespace stands in the root. */
function recognizes({ text }: ImportInput): boolean {
  return /["']http:\/\/(?:schemas\.gpo\.gov\/xml\/uslm|xml\.house\.gov\/schemas\/uslm\/)/.test(findRootTag(text.slice(0, 65_536)));
}

function importText(input: ImportInput): ImportResult {
  return importLaw(input, {
    format: 'uslm',
    roots: ['bill', 'resolution', 'engrossedAmendment', 'amendment', 'pLaw', 'statuteCompilation', 'lawDoc', 'resolutionDoc'],
    vocabulary: USLM_VOCABULARY,
    makeNumberReader: () => readNumber,
    readFacts: readUslmFacts,
  });
}
