/** Stages and body of a record as passages, in the order of the file. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { RecordDate } from '../model/dates.ts';
import { type Passage, TURN_ROLES, type TurnRole } from '../model/passages.ts';
import type { Citation } from '../model/sources.ts';
import { suggestWord } from '../text/spelling.ts';
import type { Block, DivBlock, ParagraphBlock } from './body.ts';
import { parseRecordDate } from './edtf-date.ts';
import { isPassageId, type PassageLetter } from './passage-ids.ts';
import { type PassageText, renderPassage } from './passage-text.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import { type FieldPath, formatAllowed, type Place, quoteValue, type Report } from './report.ts';
import type { RecordFields } from './schemas/record.ts';
import type { SourceUse } from './source-use.ts';
import { type EntityIds, resolveSpeaker } from './speakers.ts';
import { withoutUndefined } from './without-undefined.ts';

export interface PassageContext {
  /** Id of the record. */
  readonly owner: string;
  readonly fields: RecordFields;
  readonly place: (path: FieldPath) => Place;
  readonly entityIds: EntityIds;
  readonly sourceUse: SourceUse;
  readonly nextNumber: () => number;
  readonly report: Report;
}

interface Drafting extends PassageContext {
  readonly seen: Set<string>;
}

export function buildPassages(blocks: readonly Block[], context: PassageContext): readonly Passage[] {
  const drafting: Drafting = { ...context, seen: new Set() };
  const stages = context.fields.stages.map((_, index) => buildStage(index, drafting));
  const passages: Passage[] = [...stages];
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') heading = block.text;
    else {
      const passage = block.type === 'div' ? buildTurn(block, drafting) : buildParagraph(block, drafting);
      passages.push(heading === undefined ? passage : { ...passage, heading });
    }
  }
  return passages;
}

function buildStage(index: number, drafting: Drafting): Passage {
  const stage = drafting.fields.stages[index];
  if (stage === undefined) throw new Error(`Internal: no stage ${index}`);
  const place = drafting.place(['stages', index]);
  checkId(stage.id, 's', { place: drafting.place(['stages', index, 'id']), drafting });
  const inline = [makeToken('text', stage.text), makeToken('citation', stage.sources.map(formatCitation).join('; '))];
  const rendered = render([{ type: 'paragraph', values: new Map(), inline, line: place.line, lastLine: place.line }], {
    id: stage.id,
    place,
    drafting,
  });
  drafting.sourceUse.cite(stage.sources, drafting.place(['stages', index, 'sources']));
  checkQuotationMarks(rendered.text, place, drafting.report);
  const vote = stage.vote === undefined ? {} : { vote: withoutUndefined(stage.vote) };
  return {
    type: 'stage',
    id: stage.id,
    ...rendered,
    citations: stage.sources,
    line: place.line,
    date: stage.date,
    label: stage.label,
    ...vote,
  };
}

function buildParagraph(block: ParagraphBlock, drafting: Drafting): Passage {
  const place = { line: block.line, path: block.id === undefined ? '' : `#${block.id}` };
  if (block.id === undefined) {
    const hint = `End it with {#p${drafting.nextNumber()}}; "npm run record -- number FILE" does so for the whole file`;
    drafting.report(place, { code: 'no-passage-id', message: 'the paragraph has no id', hint });
  } else checkId(block.id, 'p', { place, drafting });
  const id = block.id ?? '';
  const date = readDate(block, place, drafting);
  return { type: 'paragraph', id, ...renderCited([block], { id, place, drafting }), line: block.line, ...(date && { date }) };
}

/** The paragraph's own date, where it has one. */
function readDate(block: ParagraphBlock, place: Place, { report }: Drafting): RecordDate | undefined {
  for (const name of block.values.keys()) {
    const hint = suggestWord(name, ['date'], 'Allowed: date');
    if (name !== 'date') report(place, { code: 'unknown-field', message: `a paragraph has no ${quoteValue(name)}`, hint });
  }
  const text = block.values.get('date');
  const date = text === undefined ? undefined : parseRecordDate(text);
  if (text !== undefined && date === undefined) {
    const hint = 'Write a day, month, year or interval in EDTF: 2013-12-04, 2013-12, 2013-12-04/2014-01-17';
    report(place, { code: 'bad-date', message: `${quoteValue(text)} is no date`, hint });
  }
  return date;
}

function buildTurn(block: DivBlock, drafting: Drafting): Passage {
  const { attributes, line } = block;
  const id = attributes.id ?? '';
  const place = { line, path: id === '' ? '' : `#${id}` };
  const at = { place, report: drafting.report };
  checkTurnShape(block, place, drafting);
  const speaker = attributes.values.get('speaker') ?? '';
  if (speaker.trim() === '')
    at.report(place, {
      code: 'missing-field',
      message: 'the turn has no speaker',
      hint: 'Add speaker="…": the id of a person or organization, or a name',
    });
  return {
    type: 'turn',
    id,
    ...renderCited(block.paragraphs, { id, place, drafting }),
    line,
    speaker: resolveSpeaker(speaker, drafting.entityIds, at),
    role: readRole(attributes.values.get('role'), at),
    capacity: attributes.values.get('capacity') ?? '',
  };
}

const TURN_ATTRIBUTES = ['speaker', 'role', 'capacity'];

function checkTurnShape(block: DivBlock, place: Place, drafting: Drafting): void {
  const { id, classes, values } = block.attributes;
  const { report } = drafting;
  if (classes.join(' ') !== 'turn')
    report(place, {
      code: 'unknown-value',
      message: `a fenced div of a record cannot be ${quoteValue(classes.join(' '))}`,
      hint: 'Allowed: .turn',
    });
  if (id === undefined)
    report(place, { code: 'no-passage-id', message: 'the turn has no id', hint: `Write {#t${drafting.nextNumber()} .turn …}` });
  else checkId(id, 't', { place, drafting });
  for (const name of values.keys()) {
    if (!TURN_ATTRIBUTES.includes(name))
      report(place, {
        code: 'unknown-field',
        message: `a turn has no ${quoteValue(name)}`,
        hint: suggestWord(name, TURN_ATTRIBUTES, `Allowed: ${formatAllowed(TURN_ATTRIBUTES)}`),
      });
  }
  if (block.paragraphs.length === 0)
    report(place, { code: 'missing-field', message: 'the turn is empty', hint: 'Say what was said, in own words or a short quotation' });
  for (const paragraph of block.paragraphs) {
    if (paragraph.id !== undefined)
      report(
        { line: paragraph.line, path: `#${paragraph.id}` },
        {
          code: 'passage-id',
          message: 'a paragraph inside a turn has no id of its own',
          hint: 'Take the id away: the turn is the passage',
        },
      );
  }
}

function readRole(word: string | undefined, at: { place: Place; report: Report }): TurnRole {
  const roles = Object.values(TURN_ROLES);
  const role = roles.find((known) => known === word);
  if (role !== undefined) return role;
  const message = word === undefined ? 'the turn has no role' : `role cannot be ${quoteValue(word)}`;
  at.report(at.place, { code: 'unknown-value', message, hint: `Allowed: ${formatAllowed(roles)}` });
  return 'statement';
}

function checkId(id: string, letter: PassageLetter, at: { place: Place; drafting: Drafting }): void {
  const { seen, report } = at.drafting;
  if (!isPassageId(id, letter)) {
    report(at.place, {
      code: 'passage-id',
      message: `${quoteValue(id)} cannot be the id of this passage`,
      hint: `Write ${letter} and a number, such as ${letter}${at.drafting.nextNumber()}`,
    });
  }
  if (seen.has(id))
    report(at.place, {
      code: 'duplicate-id',
      message: `the id ${quoteValue(id)} stands twice in this record`,
      hint: `Give the newer passage ${letter}${at.drafting.nextNumber()}`,
    });
  seen.add(id);
}

function renderCited(paragraphs: readonly ParagraphBlock[], at: { id: string; place: Place; drafting: Drafting }) {
  const rendered = render(paragraphs, at);
  const { report, sourceUse } = at.drafting;
  if (rendered.text.trim() === '')
    report(at.place, { code: 'missing-field', message: 'the passage has no text', hint: 'Write it, or take it away' });
  if (rendered.citations.length === 0)
    report(at.place, { code: 'no-citation', message: 'the passage cites no source', hint: 'End it with [@S1] or another of the sources' });
  sourceUse.cite(rendered.citations, at.place);
  for (const paragraph of rendered.text.split('\n')) checkQuotationMarks(paragraph, at.place, report);
  return rendered;
}

/** Quotations that are not in the text at all are reported with the quotation (`checkQuotations`). */
function render(paragraphs: readonly ParagraphBlock[], at: { id: string; place: Place; drafting: Drafting }): PassageText {
  const { fields, owner, report } = at.drafting;
  const words = fields.quotations.filter((quotation) => quotation.passage === at.id).map((quotation) => quotation.words);
  const { unmarked, ...rendered } = renderPassage(paragraphs, words, owner);
  for (const quotation of unmarked.filter((phrase) => rendered.text.includes(phrase))) {
    const hint = 'Quote whole words, and let emphasis, links and other quotations not begin or end inside the quotation';
    report(at.place, { code: 'quotation-not-found', message: `${quoteValue(quotation)} cannot be marked`, hint });
  }
  return rendered;
}

function makeToken(type: 'text' | 'citation', content: string): Token {
  const token = new MarkdownIt.Token(type, '', 0);
  token.content = content;
  return token;
}

function formatCitation({ source, locator }: Citation): string {
  return locator === undefined ? `@${source}` : `@${source}, ${locator}`;
}
