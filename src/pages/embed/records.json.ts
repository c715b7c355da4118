/** `/embed/records.json`: ids, titles and dates, for choosing a record in the builder. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/site.ts';

export const GET: APIRoute = async () => {
  const { corpus } = await loadSite();
  return Response.json(corpus.records.map(({ id, title, date }) => ({ id, title, date: date.edtf })));
};
