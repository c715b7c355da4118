/**
 * Elements of Akoma Ntoso 2.0 and 3.0 (OASIS, Akoma Ntoso Version 1.0 Part 2, https://docs.oasis-open.org/legaldocml/akn-core/v1.0/,
 * read 2026-11-24), by what a reader makes of them.
 */
import type { TextVocabulary } from '../transcript/paragraphs.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Divisions: a section each, with number and heading. */
export const DIVISIONS = set(`
  debateSection administrationOfOath rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements
  resolutions nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address
  proceduralMotions pointOfOrder adjournment speechGroup
  section article chapter part title book tome level rule list alinea clause paragraph point proviso subchapter subclause subdivision
  sublist subparagraph subpart subrule subsection subtitle division hcontainer indent transitional crossHeading tblock toc
  background introduction motivation decision arguments remedies recitals citations recital citation attachment
`);

/** What somebody says. */
export const SPEECHES = set('speech question answer');

/** Elements that only hold others. */
export const CONTAINERS = set(`
  debate debateReport debateBody bill act amendment amendmentList officialGazette documentCollection doc judgment portion statement
  body mainBody judgmentBody portionBody amendmentBody amendmentHeading amendmentContent amendmentReference amendmentJustification
  collectionBody fragment fragmentBody components component attachments annexes schedules
  coverPage preface preamble conclusions header container content intro wrapUp formula longTitle blockContainer documentRef
`);

/** Parts of a division that its unit takes as its number and heading. */
export const NUMBERS = set('num');
export const HEADINGS = set('heading subheading');

export const AKN_TEXT: TextVocabulary = {
  blocks: set(`
    p block scene narrative summary other remark blockList item listIntroduction listWrapUp ul ol li table caption tbody thead interstitial
    foreign tocItem quotedStructure extractStructure embeddedStructure authorialBlock subFlow signatureBlock
    ${[...DIVISIONS, ...CONTAINERS, ...SPEECHES, 'heading', 'subheading', 'from'].join(' ')}
  `),
  inlines: set(`
    num b i a u sub sup span inline abbr br eol del ins quotedText extractText embeddedText ref mref rref mod mmod rmod term def concept object
    event location process date time person organization role entity quantity
    party judge lawyer witness signature opinion argument vote outcome docTitle docNumber docType docDate docProponent docStage docStatus
    docPurpose docCommittee docIntroducer docJurisdiction docketNumber docAuthority neutralCitation courtType legislature session
    shortTitle tradeTitle preambleTitle relatedDocument affectedDocument change fillIn omissis ellipsis placeholder recordedTime ignored
    decoration marker link em strong small font q cite code tt
  `),
  rows: set('tr'),
  cells: set('td th'),
  left: set('meta componentRef noteRef img eop portionRef'),
  notes: set('authorialNote'),
};
