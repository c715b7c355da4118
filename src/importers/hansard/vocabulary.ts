/**
 * Elements of ParlParse's `<publicwhip>` files (scrapedxml), https://github.com/mysociety/parlparse (read 2026-11-24), and what the
 * names of its series mean: `uk.org.publicwhip/SERIES/2009-10-26a.4.5`.
 */
import type { TextVocabulary } from '../transcript/paragraphs.ts';

export const HANSARD_TEXT: TextVocabulary = {
  blocks: new Set([
    'p',
    'table',
    'tbody',
    'thead',
    'ul',
    'ol',
    'li',
    'blockquote',
    'amendment',
    'list',
    'item',
    'category',
    'h3',
    'h4',
    'h5',
    'center',
  ]),
  inlines: new Set(
    'a b i I em strong phrase span sup SUP sub SUB u br citation stageDirection small font q lb ol ins del membermentions datequote'.split(
      ' ',
    ),
  ),
  rows: new Set(['tr']),
  cells: new Set(['td', 'th']),
  left: new Set(['place-holder', 'gidredirect', 'img', 'stamp', 'pagebreak']),
};

/** Elements that head what follows them, by depth. */
export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['oral-heading', 0],
  ['major-heading', 0],
  ['minor-heading', 1],
]);

export const SPOKEN: ReadonlySet<string> = new Set(['speech', 'ques', 'reply']);

export interface Series {
  readonly title: string;
  readonly bodies: readonly string[];
}

const COMMONS = 'House of Commons';

export const SERIES: ReadonlyMap<string, Series> = new Map([
  ['debate', { title: 'House of Commons debates', bodies: [COMMONS] }],
  ['lords', { title: 'House of Lords debates', bodies: ['House of Lords'] }],
  ['westminhall', { title: 'Westminster Hall debates', bodies: ['Westminster Hall', COMMONS] }],
  ['wrans', { title: 'Written answers', bodies: [COMMONS] }],
  ['wms', { title: 'Written ministerial statements', bodies: [COMMONS] }],
  ['standing', { title: 'Public Bill Committee', bodies: ['Public Bill Committee', COMMONS] }],
  ['ni', { title: 'Northern Ireland Assembly', bodies: ['Northern Ireland Assembly'] }],
  ['spor', { title: 'Scottish Parliament Official Report', bodies: ['Scottish Parliament'] }],
  ['spwa', { title: 'Scottish Parliament written answers', bodies: ['Scottish Parliament'] }],
  ['wa', { title: 'National Assembly for Wales', bodies: ['National Assembly for Wales'] }],
  ['lordswrans', { title: 'House of Lords written answers', bodies: ['House of Lords'] }],
  ['lordswms', { title: 'House of Lords written ministerial statements', bodies: ['House of Lords'] }],
]);
