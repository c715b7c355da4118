/** Elements of United States Legislative Markup 2.x, as GPO and the Office of the Law Revision Counsel use them. */
import { COMMON_DIVISIONS, type DivisionRule, makeRoles, type Vocabulary } from '../law/vocabulary.ts';

const DIVISIONS: readonly (readonly [name: string, rule: DivisionRule])[] = [
  ...COMMON_DIVISIONS,
  ['preface', { token: 'preface', type: 'paragraph' }],
  ['amendPreface', { token: 'preface', type: 'paragraph' }],
  ['recital', { token: 'whereas', type: 'paragraph' }],
  ['signatures', { token: 'signatures', type: 'paragraph' }],
  ['legislativeHistory', { token: 'history', type: 'paragraph' }],
  ['appropriations', { token: 'appropriation', type: 'section' }],
  ['level', { token: 'level', type: 'section' }],
  ['subsubitem', { token: '', type: 'section' }],
  ['appendix', { token: 'appendix', type: 'section' }],
  ['schedule', { token: 'schedule', type: 'section' }],
];

export const USLM_VOCABULARY: Vocabulary = {
  divisions: new Map(DIVISIONS),
  writesQuoteMarks: false,
  roles: makeRoles({
    number: 'num',
    heading: 'heading',
    quoted: 'quotedContent',
    row: 'tr',
    'toc-row': 'referenceItem',
    cell: 'td th designator label target column',
    note: 'footnote sidenote editorialNote sourceCredit',
    page: 'page',
    break: 'br html:br',
    struck: 'deletedText del',
    skip: 'meta amendMeta col colgroup',
    inline: `inline i b sub sup u ref date term shortTitle quotedText headingText amendingAction proviso committee sponsor cosponsor
      nonsponsor name role addedText ins elided span html:span html:i html:b entity property docNumber type dc:type legalText
      crossHeadingText month placeName person`,
    block: `main amendMain content chapeau continuation text p html:p block component collection preamble longTitle docTitle officialTitle
      enactingFormula resolvingClause action actionDescription actionInstruction amendmentInstruction amendmentContent
      distributionCode slugLine congress session currentChamber relatedDocument relatedDocuments dc:title enrolledDateline subheading
      toc groupItem list listItem listContent table thead tbody tfoot caption signature signatureDate notation endMarker
      editionNote citationNote explanationNote citableAs currentThroughPublicLaw note notes crossHeading layout header
      publicPrivate dc:creator starPrint`,
  }),
};
