/** Files of the embeds: cards as pictures and as values, and the oEmbed answers that announce them. */
import { indexEntities } from '../corpus/views/entities.ts';
import {
  cardImagePath,
  cardsPath,
  listCardPath,
  oembedPassagePath,
  oembedRecordPath,
  oembedTargetPath,
  QUERY_EVENTS_PATH,
} from '../embeds/addresses.ts';
import { renderCardImage } from '../embeds/card-image.ts';
import { buildQuotationCard, buildRecordCard } from '../embeds/cards.ts';
import { renderListImage } from '../embeds/list-image.ts';
import {
  buildEntityCard,
  buildMatrixCard,
  buildThreadCard,
  formatListFallback,
  hasTimeline,
  type ListCard,
  listFrame,
} from '../embeds/lists.ts';
import { buildCardOembed, buildFrameOembed } from '../embeds/oembed.ts';
import { type Card, targetOf } from '../embeds/snippets.ts';
import type { Corpus } from '../model/corpus.ts';
import { ENTITY_KIND_IDS } from '../model/kinds.ts';
import type { CorpusRecord } from '../model/record.ts';
import { buildTimelineData, trimTimelineData } from '../timeline/data.ts';
import type { SiteData } from './site.ts';
import type { SiteFile } from './site-file.ts';

export function listEmbedFiles(data: SiteData): readonly SiteFile[] {
  const { corpus } = data;
  return [
    json(QUERY_EVENTS_PATH, () => trimTimelineData(buildTimelineData(corpus))),
    json('embed/records.json', () => corpus.records.map(({ id, title, date }) => ({ id, title, date: date.edtf }))),
    ...corpus.records.flatMap((record) => listCardFiles(record, data)),
    ...buildListCards(corpus).flatMap((card) => listListFiles(card, data)),
  ];
}

/** Of a thread, a matrix, an entity in time: its card as a value and as a picture, and its oEmbed answer. */
function listListFiles(card: ListCard, { site }: SiteData): readonly SiteFile[] {
  return [
    json(listCardPath(card.target), () => card),
    json(oembedTargetPath(card.target), () => buildFrameOembed(listFrame(card, site), formatListFallback(card, site), site)),
    { path: cardImagePath(card.target), mediaType: 'image/svg+xml', render: () => renderListImage(card) },
  ];
}

/** Every passage has a card; it is a picture, too, where words are quoted. */
function listCardFiles(record: CorpusRecord, { corpus, site }: SiteData): readonly SiteFile[] {
  const card = buildRecordCard(record, corpus);
  const passages = record.passages.map((passage) => buildQuotationCard(record, passage, corpus));
  const quoted = passages.filter((passage) => passage.words !== '');
  return [
    json(cardsPath(record.id), () => ({ record: card, passages })),
    json(oembedRecordPath(record), () => buildCardOembed(card, site)),
    ...passages.map((passage) => json(oembedPassagePath(record.id, passage.passage), () => buildCardOembed(passage, site))),
    ...[card, ...quoted].map(drawCard),
  ];
}

function buildListCards(corpus: Corpus): readonly ListCard[] {
  const index = indexEntities(corpus);
  const entities = ENTITY_KIND_IDS.flatMap((kind) =>
    corpus.entities[kind].map((entity) => ({ entity, records: index[kind].get(entity.id) ?? [] })),
  );
  return [
    ...corpus.threads.map((thread) => buildThreadCard(thread, corpus)),
    ...corpus.matrices.map(buildMatrixCard),
    ...entities.filter(({ records }) => hasTimeline(records)).map(({ entity, records }) => buildEntityCard(entity, records, corpus)),
  ];
}

function json(path: string, build: () => object): SiteFile {
  return { path, mediaType: 'application/json', render: () => JSON.stringify(build()) };
}

function drawCard(card: Card): SiteFile {
  return { path: cardImagePath(targetOf(card)), mediaType: 'image/svg+xml', render: () => renderCardImage(card) };
}
