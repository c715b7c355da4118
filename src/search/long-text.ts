/** Where in a long text its hits stand. Loaded when a text is found that is kept in pieces, and its first piece holds no hit. */
import { INDEX_FIELDS } from './fields.ts';
import type { IndexReader } from './reader.ts';

const TEXT = INDEX_FIELDS.findIndex(({ name }) => name === 'text');

/** Piece of the document's text in which the rarest of the terms stands first; 0 when it holds none of them. Reads one position shard. */
export async function findPiece(document: number, terms: Iterable<string>, reader: IndexReader): Promise<number> {
  let rarest: { readonly term: string; readonly owners: Uint32Array } | undefined;
  for (const term of terms) {
    const owners = (await reader.readTerm(term))?.fields[TEXT]?.owners;
    const isRarer = owners !== undefined && owners.length < (rarest?.owners.length ?? Number.POSITIVE_INFINITY);
    if (isRarer && owners.includes(document)) rarest = { term, owners };
  }
  if (rarest === undefined) return 0;
  const places = (await reader.readPositions(rarest.term))[TEXT];
  const place = places?.[rarest.owners.indexOf(document)]?.[0] ?? 0;
  return Math.floor(place / reader.manifest.chunks.pieceTokens);
}
