import type { PrintedNumber } from '../law/part-reader.ts';
import { isElement, lineWithin, type XmlElement } from '../xml/tree.ts';

/** Words that GPO's style sheet prints before the enumerators. The DTD leaves them out. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['division', 'DIVISION'],
  ['title', 'TITLE'],
  ['subtitle', 'Subtitle'],
  ['part', 'PART'],
  ['subpart', 'Subpart'],
  ['chapter', 'CHAPTER'],
  ['subchapter', 'Subchapter'],
  ['article', 'ARTICLE'],
  ['section', 'SEC.'],
]);

/** Reads numbers of the divisions of one document: a section quoted from the United States Code has the sign §. */
export function makeNumberReader(root: XmlElement): (division: XmlElement, number: XmlElement) => PrintedNumber {
  const inCode = new Set<XmlElement>();
  collectCodeSections(root, false, inCode);
  return (division, number) => {
    const enumerator = lineWithin(number);
    if (enumerator === '') return { enumerator, number: '' };
    const word = inCode.has(division) ? '§' : isFirstSection(division) ? 'SECTION' : (WORDS.get(division.name) ?? '');
    const isThere = word === '' || enumerator.toLowerCase().startsWith(word.toLowerCase());
    return { enumerator, number: isThere ? enumerator : word === '§' ? `${word}${enumerator}` : `${word} ${enumerator}` };
  };
}

function isFirstSection({ name, attributes }: XmlElement): boolean {
  return name === 'section' && attributes.get('section-type') === 'section-one';
}

function collectCodeSections(element: XmlElement, isInCode: boolean, found: Set<XmlElement>): void {
  const isCode = element.name === 'quoted-block' ? element.attributes.get('style') === 'USC' : isInCode;
  if (isCode && element.name === 'section') found.add(element);
  for (const child of element.children) if (isElement(child)) collectCodeSections(child, isCode, found);
}
