/** `/KIND/ID.FORMAT`: the files beside a record's page. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadSite } from '../../build/site.ts';
import { RECORD_FILE_FORMATS, RECORD_FILES } from '../../exports/record-files.ts';

export async function getStaticPaths() {
  const { corpus } = await loadSite();
  return corpus.records.flatMap((record) =>
    RECORD_FILE_FORMATS.map((format) => ({ params: { kind: record.kind, id: record.id, format }, props: { record, format } })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { record, format } }) => {
  const { corpus, site } = await loadSite();
  const file = RECORD_FILES[format];
  return new Response(file.render(record, corpus, site), { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } });
};
