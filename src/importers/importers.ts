/** The importers, and the one way from a file's bytes to what it holds. To add a format: a folder, and its line here. */
import { DOCUMENT_FORMATS, type DocumentFormat } from '../model/documents.ts';
import { akomaNtosoImporter } from './akoma-ntoso/importer.ts';
import { billStatusImporter } from './bill-status/bill-status.ts';
import { decodeFile } from './decode.ts';
import { epPlenaryImporter } from './ep-plenary/importer.ts';
import { gpoBillImporter } from './gpo-bill/importer.ts';
import { hansardImporter } from './hansard/importer.ts';
import { hearingImporter } from './hearing/importer.ts';
import type { Importer, ImportInput, ImportResult } from './importer.ts';
import { markdownImporter } from './markdown/importer.ts';
import { nameOtherFormat } from './name-other-format.ts';
import { plainTextImporter } from './plain-text/importer.ts';
import { makeError } from './problems.ts';
import { usBillImporter } from './us-bill/us-bill.ts';
import { uslmImporter } from './uslm/uslm.ts';

export const IMPORTERS: readonly Importer[] = [
  billStatusImporter,
  uslmImporter,
  usBillImporter,
  gpoBillImporter,
  hearingImporter,
  hansardImporter,
  akomaNtosoImporter,
  epPlenaryImporter,
  markdownImporter,
  plainTextImporter,
];

/** Formats that can be imported, in the order in which they are asked. */
export const IMPORT_FORMATS: readonly DocumentFormat[] = IMPORTERS.map(({ format }) => format);

export interface Imported extends ImportResult {
  /** Given or recognized; missing where the format is not known or the bytes are no text. */
  readonly format?: DocumentFormat;
}

/**
 * What the file holds. `name` is that of the file or the address and stands in the problems; `format` is what the file is taken
 * for, recognized where it is not given. Never throws. Cost: linear in the bytes.
 */
export function importDocument(bytes: Uint8Array, name: string, format?: DocumentFormat): Imported {
  const { input, problems } = decodeFile(bytes, name);
  if (input === undefined) return { problems };
  const importer = format === undefined ? recognizeFormat(input) : IMPORTERS.find((known) => known.format === format);
  if (importer === undefined) return { problems: [...problems, notRecognized(input, format)] };
  const result = importer.importText(input);
  return { ...result, format: importer.format, problems: [...problems, ...result.problems] };
}

/** The importer that takes the input for its own; nothing where none does. */
export function recognizeFormat(input: ImportInput): Importer | undefined {
  return IMPORTERS.find((importer) => importer.recognizes(input));
}

function notRecognized(input: ImportInput, format: DocumentFormat | undefined) {
  const at = { file: input.file, line: 1 };
  const hint = `Name it with --format, one of ${IMPORT_FORMATS.join(', ')}`;
  if (format !== undefined) return makeError(at, { code: 'unknown-format', message: `nothing imports ${DOCUMENT_FORMATS[format]}`, hint });
  const other = nameOtherFormat(input);
  if (other === undefined) return makeError(at, { code: 'unknown-format', message: 'the format of the file is not recognized', hint });
  return makeError(at, { code: 'other-format', message: `the file is ${other.what}`, hint: other.instead });
}
