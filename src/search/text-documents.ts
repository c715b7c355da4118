/**
 * Official texts as what is indexed: each is a record of its own that has lane, bodies, people and programmes of the record beside
 * which it stands, and its units are its documents. Number, heading and paragraphs are a unit's text.
 */
import type { Corpus } from '../model/corpus.ts';
import { formatRecordDate } from '../model/dates.ts';
import { buildUnitParts } from '../model/document-parts.ts';
import type { DocumentUnit } from '../model/documents.ts';
import { documentPath } from '../model/permalinks.ts';
import { formatIssued, nameText } from '../model/text-names.ts';
import type { NamedText } from '../model/texts.ts';
import { listLocators } from '../model/unit-locators.ts';
import { formatUnitText } from '../model/unit-text.ts';
import { buildRecordHead, type SearchDocument, type SearchRecord, type TextCard, type UnitPlace } from './documents.ts';

/** In the order given, each with its units in reading order. A text that has no date has its record's. */
export function buildSearchTexts(texts: readonly NamedText[], corpus: Corpus): SearchRecord[] {
  return texts.map((text) => buildSearchText(text, corpus));
}

function buildSearchText(text: NamedText, corpus: Corpus): SearchRecord {
  const { record, official, name, date = record.date } = text;
  const { card, metadata, fields } = buildRecordHead(record, corpus);
  return {
    card: {
      ...card,
      path: documentPath(record, official.name),
      day: date.start,
      date: formatRecordDate(date, 'short'),
      passages: official.units.length,
      links: 0,
      text: buildTextCard(text),
    },
    metadata: { ...metadata, start: date.start, end: date.end },
    fields: { ...fields, title: `${fields.title} ${name}` },
    documents: buildDocuments(official.units),
  };
}

function buildTextCard({ name, date }: NamedText): TextCard {
  const issued = formatIssued(date);
  return { name: nameText(name), ...(issued && { issued }) };
}

function buildDocuments(units: readonly DocumentUnit[]): SearchDocument[] {
  const parts = buildUnitParts(units);
  const locators = listLocators(units);
  return units.map((unit, index) => {
    const { speaker = '', ...rest } = unit;
    const [part, locator] = [parts.get(unit.id), locators[index]];
    const place: UnitPlace = { ...(part && { part }), ...(locator && { locator }), ...(unit.change === 'struck' && { isStruck: true }) };
    return { passage: unit.id, unit: place, speaker, speakerWords: speaker, text: formatUnitText(rest) };
  });
}
