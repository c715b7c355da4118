/** Files of the embeds: cards as pictures and as values, and the oEmbed answers that announce them. */
import { indexEntities } from '../corpus/views/entities.ts';
import { listFormerPassages, listMovedRecords } from '../corpus/views/moved.ts';
import {
  cardImagePath,
  cardsPath,
  type EmbedTarget,
  listCardPath,
  oembedPassagePath,
  oembedRecordPath,
  oembedTargetPath,
  QUERY_EVENTS_PATH,
} from '../embeds/addresses.ts';
import { renderCardImage } from '../embeds/card-image.ts';
import { buildCardOf, buildQuotationCard, buildRecordCard } from '../embeds/cards.ts';
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
import type { Card } from '../embeds/snippets.ts';
import type { Corpus } from '../model/corpus.ts';
import { ENTITY_KIND_IDS } from '../model/kinds.ts';
import { buildTimelineData, trimTimelineData } from '../timeline/data.ts';
import type { SiteData } from './site.ts';
import type { SiteFile } from './site-file.ts';

export function listEmbedFiles(data: SiteData): readonly SiteFile[] {
  const { corpus } = data;
  return [
    json(QUERY_EVENTS_PATH, () => trimTimelineData(buildTimelineData(corpus))),
    json('embed/records.json', () => corpus.records.map(({ id, title, date }) => ({ id, title, date: date.edtf }))),
    ...listCardFiles(data),
    ...listPassageFiles(data),
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

/** Of a record that moved, too: an embed in somebody's page goes on with what took its place. */
function listCardFiles({ corpus, site }: SiteData): readonly SiteFile[] {
  const records = [...corpus.records.map((record) => ({ kind: record.kind, id: record.id, record })), ...listMovedRecords(corpus)];
  return records.flatMap(({ kind, id, record }) => {
    const card = buildRecordCard(record, corpus);
    const cards = () => ({ record: card, passages: record.passages.map((passage) => buildQuotationCard(record, passage, corpus)) });
    return [
      json(cardsPath(id), cards),
      json(oembedRecordPath({ kind, id }), () => buildCardOembed(card, site)),
      drawCard({ kind: 'record', record: id }, card),
    ];
  });
}

/** Every passage has a card; it is a picture, too, where words are quoted. */
function listPassageFiles({ corpus, site }: SiteData): readonly SiteFile[] {
  const own = corpus.records.flatMap((record) => record.passages.map(({ id }) => ({ holder: record.id, id, record, passage: id })));
  return [...own, ...listFormerPassages(corpus)].flatMap(({ holder, id, record, passage }) => {
    const card = buildCardOf(record, passage, corpus);
    const answer = json(oembedPassagePath(holder, id), () => buildCardOembed(card, site));
    return 'words' in card && card.words === '' ? [answer] : [answer, drawCard({ kind: 'quotation', record: holder, passage: id }, card)];
  });
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

function drawCard(target: EmbedTarget, card: Card): SiteFile {
  return { path: cardImagePath(target), mediaType: 'image/svg+xml', render: () => renderCardImage(card) };
}
