/**
 * Pinned passages as values: what the browser keeps, read with suspicion, and what a reader takes away.
 * No DOM and no storage here.
 */
import { SITE_NAME } from '../../model/head.ts';
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

/** What the site says of a pinned passage when the reader takes the notebook away. */
export interface PinFacts {
  /** In the first of the citation styles. */
  readonly citation: string;
  /** Day by which it is cited, as ISO; empty of a note whose day is not known. */
  readonly date: string;
  readonly sources: readonly string[];
  /** Words in it that were said or written, exact. */
  readonly quoted: readonly string[];
}

/** By the pin's id; nothing of those that cannot be had. */
export type PinFactsById = ReadonlyMap<string, PinFacts>;

/**
 * Quoted words, and only they, are quotations; our own stand under our name. `root` is the site's absolute address, with a slash at its
 * end.
 */
export function formatPinsMarkdown(pins: readonly Pin[], root: string, facts: PinFactsById): string {
  const blocks = pins.map((pin) => {
    const known = facts.get(pin.id);
    const link = `[${escapeMarkdown(pin.title)}, ${pin.passage}](${root}${pin.path}/#${pin.passage})`;
    const who = [escapeMarkdown(pin.who), known?.date ?? pin.date].filter((part) => part !== '').join(', ');
    const sources =
      known === undefined || known.sources.length === 0
        ? []
        : ['Sources:', known.sources.map((source) => `- ${escapeMarkdown(source)}`).join('\n')];
    const parts = [
      `## ${link}`,
      who,
      ...(known?.quoted ?? []).map((words) => `> “${escapeMarkdown(words)}”`),
      `${SITE_NAME}: ${escapeMarkdown(pin.text)}`,
      known === undefined ? '' : `Cite: ${escapeMarkdown(known.citation)}`,
      ...sources,
      escapeMarkdown(pin.note.trim()),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
  });
  return `${['# Notebook', ...blocks].join('\n\n')}\n`;
}

export function formatPinsCsv(pins: readonly Pin[], root: string, facts: PinFactsById): string {
  const rows: readonly (readonly Cell[])[] = pins.map((pin) => {
    const known = facts.get(pin.id);
    return [
      known?.date ?? pin.date,
      pin.title,
      pin.passage,
      pin.who,
      pin.text,
      pin.note,
      `${root}${pin.path}/#${pin.passage}`,
      pin.pinned,
      known?.quoted.join('; ') ?? '',
      known?.citation ?? '',
      known?.sources.join('; ') ?? '',
    ];
  });
  return formatSheet(['date', 'title', 'passage', 'who', 'text', 'note', 'url', 'pinned', 'quoted', 'citation', 'sources'], rows);
}

/** Addresses as they stand, but for what could end a link. */
const SPECIAL = /https?:\/\/[^\s<>[\]()`*\\|]+|[\\`*_[\]<>|]|^#/g;

/** Characters that start something in Markdown, and line ends. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SPECIAL, (found) => (found.startsWith('http') ? found : `\\${found}`));
}
