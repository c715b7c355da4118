/**
 * Speaker turns cut from the hearings in `../shared/data`, and paragraphs of floor speeches where those are not enough, for benches and
 * tests; roughly, since only their words matter here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildBareRecord } from '../../../search/bare-records.ts';
import type { SearchRecord } from '../../../search/documents.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../../shared/data/us-hearings');

const SPEECHES = path.resolve(FOLDER, '../scale/speeches.jsonl.gz');

const TURN =
  /^ {4}(?:The |(?:Mr|Ms|Mrs|Dr|Senator|Chairman|Chairwoman|General|Secretary|Director|Admiral|Governor|Judge)\.? )[A-Z][A-Za-z'’.-]*(?: [A-Z][A-Za-z'’.-]*){0,2}\. /gm;

/** The first `count` turns, grouped by hearing, in the order of the files' names; undefined where the data is absent. */
export function readTurns(count: number): SearchRecord[] | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const records: SearchRecord[] = [];
  let left = count;
  for (const { title, turns } of listSpoken()) {
    if (left <= 0) break;
    const taken = turns.slice(0, left);
    left -= taken.length;
    if (taken.length === 0) continue;
    const speakers = taken.map((turn) => turn.speaker);
    records.push(
      buildBareRecord(
        `h${records.length + 1}`,
        taken.map((turn) => turn.text),
        { title, speakers },
      ),
    );
  }
  return records;
}

interface Spoken {
  readonly title: string;
  readonly turns: readonly { readonly speaker: string; readonly text: string }[];
}

function* listSpoken(): Generator<Spoken> {
  for (const file of listHearings(FOLDER)) yield cutTurns(readFileSync(file, 'latin1'));
  const lines = gunzipSync(readFileSync(SPEECHES)).toString('utf8').split('\n');
  for (const line of lines) {
    if (line === '') continue;
    const speech: { title: string; speaker: string; text: string } = JSON.parse(line);
    const paragraphs = speech.text.split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ').trim());
    yield { title: speech.title, turns: paragraphs.filter((text) => text !== '').map((text) => ({ speaker: speech.speaker, text })) };
  }
}

function listHearings(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:htm|txt)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function cutTurns(html: string): Spoken {
  const title = /<title>([^<]*)/i.exec(html)?.[1]?.trim() ?? '';
  const body = (/<pre>([\s\S]*)<\/pre>/i.exec(html)?.[1] ?? html).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const heads = [...body.matchAll(TURN)];
  const turns = heads.map((head, index) => {
    const end = heads[index + 1]?.index ?? Math.min(body.length, head.index + 4000);
    return {
      speaker: head[0].trim().replace(/\.$/, ''),
      text: body
        .slice(head.index + head[0].length, end)
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
  return { title, turns: turns.filter((turn) => turn.text !== '') };
}
