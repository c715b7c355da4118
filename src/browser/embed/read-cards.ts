/** What the builder reads from the site: the list of records, the cards of one, and the card of a thread, matrix or entity. */
import type { QuotationCard, RecordCard } from '../../embeds/cards.ts';
import type { ListCard } from '../../embeds/lists.ts';
import { LANES } from '../../model/lanes.ts';

export interface RecordChoice {
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

export interface RecordCards {
  readonly record: RecordCard;
  readonly passages: readonly QuotationCard[];
}

/** Throws where the site does not answer or answers with something else. */
export async function fetchChoices(base: string): Promise<readonly RecordChoice[]> {
  const value = await fetchJson(`${base}embed/records.json`);
  if (!Array.isArray(value)) throw new Error('The list of records cannot be read');
  return value.filter((each): each is RecordChoice => hasTexts(each, ['id', 'title', 'date']));
}

export async function fetchCards(base: string, path: string): Promise<RecordCards> {
  const value = await fetchJson(`${base}${path}`);
  if (typeof value !== 'object' || value === null || !('record' in value) || !('passages' in value) || !Array.isArray(value.passages)) {
    throw new Error('The cards of this record cannot be read');
  }
  if (!isRecordCard(value.record)) throw new Error('The card of this record cannot be read');
  return { record: value.record, passages: value.passages.filter(isQuotationCard) };
}

/** Throws where there is no such card. */
export async function fetchListCard(base: string, path: string): Promise<ListCard> {
  const value = await fetchJson(`${base}${path}`);
  if (!isListCard(value)) throw new Error('The card cannot be read');
  return value;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

const HEAD = ['kind', 'date', 'isoDate', 'record', 'title', 'path', 'version'];

function isRecordCard(value: unknown): value is RecordCard {
  return hasTexts(value, [...HEAD, 'summary']) && hasLane(value) && hasNumbers(value, ['sources', 'links']);
}

function isListCard(value: unknown): value is ListCard {
  return (
    hasTexts(value, ['title', 'summary', 'path', 'more']) && hasNumbers(value, ['drawingPx']) && Array.isArray(Reflect.get(value, 'rows'))
  );
}

function isQuotationCard(value: unknown): value is QuotationCard {
  return hasTexts(value, [...HEAD, 'passage', 'words', 'text', 'by', 'byRest', 'as']) && hasLane(value);
}

function hasTexts(value: unknown, names: readonly string[]): value is object {
  return typeof value === 'object' && value !== null && names.every((name) => typeof Reflect.get(value, name) === 'string');
}

function hasNumbers(value: object, names: readonly string[]): boolean {
  return names.every((name) => typeof Reflect.get(value, name) === 'number');
}

function hasLane(value: object): boolean {
  return LANES.some((lane) => lane.id === Reflect.get(value, 'lane'));
}
