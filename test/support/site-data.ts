/** The open data of a built site, as an outsider reads it: by its documented shape alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltSite } from './built-site.ts';

const linkSchema = z.object({ rel: z.string(), to: z.string(), basis: z.string().min(1), sources: z.array(z.unknown()) });
const passageSchema = z.object({ id: z.string(), text: z.string().min(1), sources: z.array(z.unknown()) });

const recordSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string().min(1),
  date: z.string(),
  jurisdiction: z.string(),
  url: z.string(),
  summary: z.string().min(1),
  people: z.array(z.unknown()),
  organizations: z.array(z.unknown()),
  programs: z.array(z.unknown()),
  sources: z.array(z.unknown()),
  links: z.array(linkSchema),
  passages: z.array(passageSchema),
});

export type DataRecord = z.infer<typeof recordSchema>;

const recordsSchema = z.object({ built: z.iso.datetime(), records: z.array(recordSchema) });

export function readRecordsJson(site: BuiltSite): readonly DataRecord[] {
  return recordsSchema.parse(readJson(site, 'data/records.json')).records;
}

export function readJson(site: BuiltSite, file: string): unknown {
  return JSON.parse(readFileSync(join(site.root, file), 'utf8'));
}

/** Values of a newline-delimited JSON file, one a line. */
export function readNdjson(site: BuiltSite, file: string): readonly unknown[] {
  const lines = readFileSync(join(site.root, file), 'utf8').trimEnd().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}
