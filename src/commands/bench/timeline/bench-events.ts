/** Events for the benchmark, in the shape that the browser fetches: made up from a seed, or read from a file of another project. */
import { readFile } from 'node:fs/promises';
import type { EventRow, LinkRow, RecordRow, TimelineData } from '../../../timeline/data.ts';
import { makeRandom } from '../random.ts';

interface BenchEvent {
  readonly day: number;
  readonly label: string;
}

const DAY_MS = 86_400_000;
const WORDS = [
  'Committee',
  'hears',
  'witness',
  'report',
  'letter',
  'order',
  'programme',
  'statement',
  'bill',
  'passes',
  'court',
  'ruling',
  'answer',
];

/** `count` events over twelve years, half of them in two, as real records lie. The same seed gives the same events. */
export function makeEvents(count: number, seed = 20131111): TimelineData {
  const random = makeRandom(seed);
  const events = Array.from({ length: count }, (_, index) => {
    const day = random() < 0.5 ? 15_800 + Math.floor(random() * 730) : 14_000 + Math.floor(random() * 4380);
    const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
    return { day, label: `${word()} ${word()} ${index}` };
  });
  return toTimelineData(events, random);
}

/** Reads JSON (a list, or `{ events }` or `{ results }`, of objects with a date and a title) or CSV. Throws where no event is found. */
export async function readEvents(path: string): Promise<TimelineData> {
  const text = await readFile(path, 'utf8');
  const events = path.endsWith('.json') ? readJson(text) : readCsv(text);
  if (events.length === 0)
    throw new Error(
      `${path}: no events found. Give JSON with date and title, or CSV whose lines hold a date (2013-11-11 or 11/11/13) and then a title.`,
    );
  return toTimelineData(events, makeRandom(1));
}

function readJson(text: string): BenchEvent[] {
  const data: unknown = JSON.parse(text);
  return listOf(data).flatMap((item) => {
    const date = textOf(item, ['date', 'start', 'point_in_time', 'time', 'start_date']);
    const label = textOf(item, ['title', 'label', 'name', 'eventLabel', 'text']);
    const day = dayOf(date);
    return day === undefined ? [] : [{ day, label: label.slice(0, 60) }];
  });
}

function listOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).find(Array.isArray) ?? Object.values(data);
}

function textOf(item: unknown, names: readonly string[]): string {
  if (typeof item !== 'object' || item === null) return '';
  for (const [name, value] of Object.entries(item)) {
    if (!names.includes(name)) continue;
    if (typeof value === 'string') return value;
    const inner: unknown = typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined;
    if (typeof inner === 'string') return inner;
  }
  return '';
}

function readCsv(text: string): BenchEvent[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const cells = line.split(',');
    const at = cells.findIndex((cell) => dayOf(cell) !== undefined);
    const day = dayOf(cells[at] ?? '');
    return day === undefined ? [] : [{ day, label: (cells[at + 1] ?? '').slice(0, 60) }];
  });
}

/** A day of the years 1 to 9999; `m/d/yy` is read as this century's. */
function dayOf(date: string): number | undefined {
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d\d)$/.exec(date);
  const iso = short === null ? date.slice(0, 10) : `20${short[3]}-${short[1]?.padStart(2, '0')}-${short[2]?.padStart(2, '0')}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined;
  const day = Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
  return Number.isNaN(day) || iso < '0001' ? undefined : day;
}

function toTimelineData(events: readonly BenchEvent[], random: () => number): TimelineData {
  const sorted = [...events].sort((a, b) => a.day - b.day);
  const records = sorted.map(({ label }, index): RecordRow => [`e${index}`, index % 7, label, 'US', [], [], [], [], []]);
  const rows = sorted.map(({ day, label }, index): EventRow => [index, '', label, isoOf(day), day, 0, 0]);
  const links = sorted.flatMap((_, index): LinkRow[] =>
    index === 0 || random() < 0.4 ? [] : [[Math.floor(random() * index), index, 0, 1]],
  );
  return { people: [], organizations: [], programs: [], records, events: rows, links, threads: [] };
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
