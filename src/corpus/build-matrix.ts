/** A matrix of provisions from its file. */
import type { MatrixCell, ProvisionMatrix } from '../model/provisions.ts';
import type { ParsedFile } from './parsed-file.ts';
import { checkQuotationMarks } from './quotation-marks.ts';
import { formatAllowed } from './report.ts';
import type { MatrixFields } from './schemas/provisions.ts';
import { makeSourceUse, type SourceUse } from './source-use.ts';
import { withoutUndefined } from './without-undefined.ts';

export type MatrixFile = ParsedFile<MatrixFields>;

export function buildMatrix(parsed: MatrixFile, today: string): ProvisionMatrix {
  const { id, file, fields, place, report } = parsed;
  const sourceUse = makeSourceUse({ sources: fields.sources, place, report, today });
  const provisions = fields.provisions.map((provision, row) => ({
    id: provision.id,
    name: provision.name,
    what: provision.what,
    cells: buildCells(row, parsed, sourceUse),
  }));
  checkUnique(parsed, 'versions');
  checkUnique(parsed, 'provisions');
  sourceUse.finish();
  return { id, title: fields.title, summary: fields.summary, versions: fields.versions, provisions, sources: fields.sources, file };
}

function buildCells(row: number, { fields, place, report }: MatrixFile, sourceUse: SourceUse): readonly MatrixCell[] {
  const cells = new Map(Object.entries(fields.provisions[row]?.cells ?? {}));
  const ids = fields.versions.map((version) => version.id);
  for (const id of cells.keys()) {
    if (ids.includes(id)) continue;
    report(place(['provisions', row, 'cells', id]), {
      code: 'unknown-value',
      message: `no version "${id}"`,
      hint: `Versions of this matrix: ${formatAllowed(ids)}`,
    });
  }
  return ids.map((id): MatrixCell => {
    const cell = cells.get(id);
    const at = place(['provisions', row, 'cells', id]);
    if (cell === undefined) {
      report(at, {
        code: 'missing-cell',
        message: `no cell for the version "${id}"`,
        hint: 'Add it, with state: unknown where it is not established',
      });
      return { state: 'unknown', text: '', citations: [] };
    }
    const says = cell.state !== 'unknown' && cell.state !== 'absent';
    if (says && cell.text === '')
      report(at, {
        code: 'missing-field',
        message: `the cell "${id}" says nothing`,
        hint: 'Add text: what this version says, in own words',
      });
    if (says && cell.sources === undefined)
      report(at, { code: 'no-citation', message: `the cell "${id}" cites no source`, hint: 'Add sources: [S1]' });
    checkQuotationMarks(cell.text, at, report);
    const citations = cell.sources ?? [];
    sourceUse.cite(citations, at);
    return { state: cell.state, text: cell.text, citations, ...withoutUndefined({ section: cell.section }) };
  });
}

function checkUnique({ fields, place, report }: MatrixFile, list: 'versions' | 'provisions'): void {
  const seen = new Set<string>();
  for (const [index, { id }] of fields[list].entries()) {
    if (seen.has(id))
      report(place([list, index, 'id']), { code: 'duplicate-id', message: `the id "${id}" stands twice`, hint: 'Give each its own id' });
    seen.add(id);
  }
}
