/**
 * Pinned passages as values: what the browser keeps, read with suspicion, and what a reader takes away.
 * No DOM and no storage here.
 */
import { type Cell, formatSheet } from '../../text/csv.ts';

export interface Pin {
  /** `testimony/ID#t4` */
  readonly id: string;
  /** `testimony/ID` */
  readonly path: string;
  readonly passage: string;
  readonly title: string;
  /** EDTF */
  readonly date: string;
  /** Who speaks, or nothing. */
  readonly who: string;
  readonly text: string;
  /** ISO 8601 instant. */
  readonly pinned: string;
  /** The reader's own words. */
  readonly note: string;
}

/** Kept under this name; the number is the version of the shape. */
export const PINS_KEY = 'surveillance-record:pins:1';

export function pinFrom(fields: Omit<Pin, 'id' | 'note'>): Pin {
  return { ...fields, id: `${fields.path}#${fields.passage}`, note: '' };
}

const FIELDS = ['id', 'path', 'passage', 'title', 'date', 'who', 'text', 'pinned', 'note'] as const;

/** What was kept, in its order; whatever is no pin is left out, as anybody may have written there. */
export function parsePins(text: string | null): readonly Pin[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isPin) : [];
}

function isPin(value: unknown): value is Pin {
  if (typeof value !== 'object' || value === null) return false;
  if (!FIELDS.every((name) => typeof Reflect.get(value, name) === 'string')) return false;
  const path: unknown = Reflect.get(value, 'path');
  const passage: unknown = Reflect.get(value, 'passage');
  return typeof path === 'string' && typeof passage === 'string' && readPinAddress(`${path}#${passage}`) !== undefined;
}

/** `testimony/ID#t4` in its two parts; nothing where it is no such address. Both parts go into links and requests. */
export function readPinAddress(text: string): Pick<Pin, 'path' | 'passage'> | undefined {
  const [, path, passage] = text.match(/^([a-z]+\/[A-Za-z0-9-]+)#([a-z]+\d+)$/) ?? [];
  return path === undefined || passage === undefined ? undefined : { path, passage };
}

/** With the pin at the end, or without it where it was there. */
export function togglePin(pins: readonly Pin[], pin: Pin): readonly Pin[] {
  return pins.some((each) => each.id === pin.id) ? pins.filter((each) => each.id !== pin.id) : [...pins, pin];
}

export function setNote(pins: readonly Pin[], id: string, note: string): readonly Pin[] {
  return pins.map((pin) => (pin.id === id ? { ...pin, note } : pin));
}

/** `root` is the site's absolute address, with a slash at its end. */
export function formatPinsMarkdown(pins: readonly Pin[], root: string): string {
  const blocks = pins.map((pin) => {
    const link = `[${escapeMarkdown(pin.title)}, ${pin.passage}](${root}${pin.path}/#${pin.passage})`;
    const who = pin.who === '' ? '' : `${escapeMarkdown(pin.who)}, `;
    const note = pin.note.trim() === '' ? '' : `\n${escapeMarkdown(pin.note.trim())}\n`;
    return `> ${escapeMarkdown(pin.text).replaceAll('\n', '\n> ')}\n\n${who}${pin.date}. ${link}\n${note}`;
  });
  return `# Notebook\n\n${blocks.join('\n')}`;
}

export function formatPinsCsv(pins: readonly Pin[], root: string): string {
  const rows: readonly (readonly Cell[])[] = pins.map((pin) => [
    pin.date,
    pin.title,
    pin.passage,
    pin.who,
    pin.text,
    pin.note,
    `${root}${pin.path}/#${pin.passage}`,
    pin.pinned,
  ]);
  return formatSheet(['date', 'title', 'passage', 'who', 'text', 'note', 'url', 'pinned'], rows);
}

/** Characters that start something in Markdown, and line ends. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`);
}
