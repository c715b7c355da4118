/** `/data/record.sqlite`: all tables in one file. */
import type { APIRoute } from 'astro';
import { loadOpenData } from '../../build/data.ts';

export const GET: APIRoute = async () => {
  const { sqlite } = await loadOpenData();
  return new Response(new Uint8Array(sqlite), { headers: { 'Content-Type': 'application/vnd.sqlite3' } });
};
