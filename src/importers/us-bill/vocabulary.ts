/** Elements of the DTD of bills, resolutions and amendments that GPO and the two Houses use (`bill.dtd`, `res.dtd`, `amend.dtd`). */
import { COMMON_DIVISIONS, type DivisionRule, makeRoles, type Vocabulary } from '../law/vocabulary.ts';

const DIVISIONS: readonly (readonly [name: string, rule: DivisionRule])[] = [
  ...COMMON_DIVISIONS,
  ['form', { token: 'preface', type: 'paragraph' }],
  ['amendment-form', { token: 'preface', type: 'paragraph' }],
  ['engrossed-amendment-form', { token: 'preface', type: 'paragraph' }],
  ['whereas', { token: 'whereas', type: 'paragraph' }],
  ['undesignated-section', { token: 's', type: 'section' }],
  ['appropriations-major', { token: 'major', type: 'section' }],
  ['appropriations-intermediate', { token: 'intermediate', type: 'section' }],
  ['appropriations-small', { token: 'small', type: 'section' }],
  ['appropriations-para', { token: 'para', type: 'paragraph' }],
  ['constitution-article', { token: 'art', type: 'section', isRoman: true }],
  ['amendment', { token: 'amendment', type: 'section' }],
];

export const US_BILL_VOCABULARY: Vocabulary = {
  divisions: new Map(DIVISIONS),
  writesQuoteMarks: true,
  roles: makeRoles({
    number: 'enum',
    heading: 'header',
    quote: 'quote',
    quoted: 'quoted-block',
    'after-quoted': 'after-quoted-block',
    row: 'row',
    'toc-row': 'multi-column-toc-entry',
    cell: 'entry toc-column',
    note: 'footnote',
    break: 'linebreak',
    struck: 'deleted-phrase strikethrough',
    skip: 'metadata colspec pagebreak',
    inline: `short-title term definition external-xref internal-xref italic bold underline smallcaps superscript subscript act-name
      committee-name fraction header-in-text enum-in-header nobreak footnote-ref added-phrase sponsor cosponsor nonsponsor action-date
      court-name editorial inline-comment toc-enum level-header target page-num underscore sub sup quoted-text
      effective-date formula graphic omitted-text popular-name person-name date`,
    block: `legis-body resolution-body engrossed-amendment-body amendment-body amendment-block amendment-instruction preamble text
      continuation-text subheader distribution-code congress session legis-num associated-doc current-chamber action action-desc
      action-instruction legis-type official-title official-title-amendment calendar purpose toc toc-entry toc-quoted-entry title-amends receipt table tgroup ttitle tdesc
      thead tbody list list-item para attestation-group attestor attestation-date role proviso rule nonstatutory-material
      quoted-block-continuation-text calendar committee-appointment-paragraph graphic-block`,
  }),
};
