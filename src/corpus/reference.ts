import type { RecordRef } from '../model/record.ts';

const REFERENCE = /^(\d{4}[a-z0-9-]*)(?:#([a-z]\d+))?$/;

/** `record` or `record#passage`; nothing where the text is neither. */
export function parseReference(text: string): RecordRef | undefined {
  const [, record, passage] = REFERENCE.exec(text) ?? [];
  if (record === undefined) return undefined;
  return passage === undefined ? { record } : { record, passage };
}

export function formatReference({ record, passage }: RecordRef): string {
  return passage === undefined ? record : `${record}#${passage}`;
}
