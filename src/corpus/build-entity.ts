/** One person, organization or programme from its file. */
import type { Entity, EntityRole } from '../model/entities.ts';
import type { EntityKind } from '../model/kinds.ts';
import type { ParsedFile } from './parsed-file.ts';
import { renderPassage } from './passage-text.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import type { EntityFields } from './schemas/entity.ts';
import { makeSourceUse } from './source-use.ts';
import { withoutUndefined } from './without-undefined.ts';

export type EntityFile = ParsedFile<EntityFields> & { readonly kind: EntityKind };

export function buildEntity(parsed: EntityFile, today: string): Entity {
  const { fields, kind, id, place, report } = parsed;
  const sourceUse = makeSourceUse({ sources: fields.sources, place, report, today });
  const paragraphs = parsed.blocks.filter((block) => block.type === 'paragraph');
  const summary = renderPassage(paragraphs, [], id);
  checkBlocks(parsed);
  const at = { line: paragraphs[0]?.line ?? 1, path: '' };
  sourceUse.cite(summary.citations, at);
  checkQuotationMarks(summary.text, at, report);
  if (summary.text !== '' && summary.citations.length === 0) {
    report(at, { code: 'no-citation', message: 'the description cites no source', hint: 'End it with [@S1] and list S1 under sources' });
  }
  sourceUse.finish();
  return {
    id,
    kind,
    name: fields.name,
    sortName: fields.sort ?? fields.name,
    variants: fields.variants,
    summary: summary.text.replaceAll('\n', ' '),
    summaryHtml: summary.html,
    citations: summary.citations,
    sources: fields.sources,
    identifiers: fields.identifiers,
    roles: fields.roles.map((role): EntityRole => withoutUndefined(role)),
    ...withoutUndefined({ parent: fields.parent, programType: fields.type }),
    file: parsed.file,
  };
}

function checkBlocks({ blocks, report }: EntityFile): void {
  for (const block of blocks) {
    const at = { line: block.line, path: '' };
    if (block.type !== 'paragraph')
      report(at, { code: 'unused-construct', message: 'the description has only paragraphs', hint: 'Write one or two sentences' });
    else if (block.id !== undefined)
      report(at, { code: 'passage-id', message: 'a description has no passage ids', hint: 'Take the id away' });
  }
}
