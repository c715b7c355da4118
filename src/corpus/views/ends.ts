/** The links of a record seen from its page: what it answers, and what answered it. */
import type { Corpus } from '../../model/corpus.ts';
import { compareRecordDates } from '../../model/dates.ts';
import { KINDS } from '../../model/kinds.ts';
import type { CorpusRecord, Link } from '../../model/record.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Citation } from '../../model/sources.ts';
import type { Evidence, KnownThen, LinkEnd, LinkEnds, Neighbours } from '../../model/views.ts';

/**
 * Links at both ends of a record, parted by the date of the other record: earlier ones before, later ones after.
 * Where the dates may be the same, the record's own links come before and those of others after. Testimony given at a hearing
 * is left out of the hearing's list: the page shows it by itself (`listTestimony`).
 */
export function buildLinkEnds(record: CorpusRecord, corpus: Corpus): LinkEnds {
  const own = record.links.flatMap((link) => viewLink(link, record, corpus));
  const given = new Set(listTestimony(record, corpus).map((testimony) => testimony.id));
  const others = (corpus.linksTo.get(record.id) ?? [])
    .filter((link) => !(link.rel === 'part-of' && given.has(link.from.record)))
    .flatMap((link) => viewLink(link, record, corpus));
  const isEarlier = (end: LinkEnd) => end.other.date.end < record.date.start;
  const isLater = (end: LinkEnd) => end.other.date.start > record.date.end;
  const byDate = (a: LinkEnd, b: LinkEnd) => compareRecordDates(a.other.date, b.other.date);
  return {
    before: [...own.filter((end) => !isLater(end)), ...others.filter(isEarlier)].sort(byDate),
    after: [...own.filter(isLater), ...others.filter((end) => !isEarlier(end))].sort(byDate),
  };
}

function viewLink(link: Link, record: CorpusRecord, corpus: Corpus): readonly LinkEnd[] {
  const isOwn = link.from.record === record.id;
  const [mine, theirs] = isOwn ? [link.from, link.to] : [link.to, link.from];
  const other = corpus.recordById.get(theirs.record);
  if (other === undefined) return [];
  const word = isOwn ? RELATIONS[link.rel].name : RELATIONS[link.rel].inverse;
  const evidence = listEvidence(link, corpus);
  return [
    {
      link,
      word,
      other,
      evidence,
      ...(mine.passage !== undefined && { here: mine.passage }),
      ...(theirs.passage !== undefined && { there: theirs.passage }),
    },
  ];
}

/** The sources of a link, which are those of the record that holds it. */
export function listEvidence(link: Link, corpus: Corpus): readonly Evidence[] {
  const holder = corpus.recordById.get(link.from.record);
  return link.citations.flatMap((citation: Citation) => {
    const source = holder?.sources.find((candidate) => candidate.id === citation.source);
    if (source === undefined) return [];
    return [{ source, ...(citation.locator !== undefined && { locator: citation.locator }) }];
  });
}

/** Testimony given at a hearing, in the order of the corpus: that which names the hearing, or is linked to it as its part. */
export function listTestimony(hearing: CorpusRecord, corpus: Corpus): readonly CorpusRecord[] {
  const parts = new Set((corpus.linksTo.get(hearing.id) ?? []).filter((link) => link.rel === 'part-of').map((link) => link.from.record));
  return corpus.records.filter((record) => record.kind === 'testimony' && (record.hearing === hearing.id || parts.has(record.id)));
}

/** The records before and after it in its lane, in the order of the corpus. */
export function findNeighbours(record: CorpusRecord, corpus: Corpus): Neighbours {
  const { lane } = KINDS[record.kind];
  const inLane = corpus.records.filter((other) => KINDS[other.kind].lane === lane);
  const at = inLane.findIndex((other) => other.id === record.id);
  const [previous, next] = [inLane[at - 1], inLane[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** How many disclosures had been made when the record's date was over, and the latest of them that it is linked to. */
export function countKnown(record: CorpusRecord, corpus: Corpus): KnownThen {
  const disclosures = corpus.records.filter((other) => other.kind === 'disclosures');
  const known = disclosures.filter((other) => other.date.end <= record.date.end);
  const linked = new Set(record.links.map((link) => link.to.record));
  const among = known.findLast((other) => other.id !== record.id && linked.has(other.id));
  return { day: record.date.end, known: known.length, all: disclosures.length, ...(among && { among }) };
}
