/** What the environment says of a build: where the site will live, where its content is, which moment counts as now. */
import path from 'node:path';
import type { Site } from '../model/permalinks.ts';
import { UserError } from './user-error.ts';

export interface Settings {
  readonly site: Site;
  /** Folder of the content. */
  readonly contentDir: string;
  /** Folder that the site is written into. */
  readonly outDir: string;
  /** ISO 8601 moment of the build, to the second. */
  readonly builtAt: string;
  /** Latest day that it is anywhere on earth, `YYYY-MM-DD`: no source was checked after it. */
  readonly today: string;
}

/** The clocks of Kiribati are 14 hours ahead of UTC. */
const FARTHEST_AHEAD_MS = 14 * 3_600_000;

/** A setting that cannot be used; the message says what to do. */
export class SettingsError extends UserError {
  override readonly name = 'SettingsError';

  constructor(message: string) {
    super(message, 2);
  }
}

/**
 * `BASE_PATH` (default `/`), `SITE_URL` (default `http://localhost:4321`), `SOURCE_DATE_EPOCH` (seconds since 1970; default
 * the clock, `now` in milliseconds), `CONTENT_DIR` (default `content`), `OUT_DIR` (default `dist`), `CONTACT` (an e-mail or web
 * address; none by default). An empty variable is one that is not set. Throws `SettingsError`.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, now: number): Settings {
  const builtAt = epochOf(environment['SOURCE_DATE_EPOCH'], now);
  return {
    site: {
      origin: normalizeOrigin(environment['SITE_URL'] || 'http://localhost:4321'),
      base: normalizeBase(environment['BASE_PATH'] || '/'),
      ...contactOf(environment['CONTACT']),
    },
    contentDir: path.resolve(environment['CONTENT_DIR'] || 'content'),
    outDir: path.resolve(environment['OUT_DIR'] || 'dist'),
    builtAt: new Date(builtAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    today: new Date(Math.max(builtAt, now) + FARTHEST_AHEAD_MS).toISOString().slice(0, 10),
  };
}

/** A path with a slash at both ends: `record` gives `/record/`. */
export function normalizeBase(text: string): string {
  const segments = text.split('/').filter((segment) => segment !== '');
  const wrong = segments.find((segment) => !/^[A-Za-z0-9._~-]+$/.test(segment) || /^\.+$/.test(segment));
  if (wrong !== undefined || text.includes('\\')) {
    throw new SettingsError(`BASE_PATH cannot be "${text}". Write a path of letters, digits, ".", "_", "~" and "-", such as /record/.`);
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** The origin of an address, without a final slash. */
export function normalizeOrigin(text: string): string {
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
    throw new SettingsError(`SITE_URL cannot be "${text}". Write an origin, such as https://record.example.`);
  }
  if (parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '') {
    throw new SettingsError(`SITE_URL is the origin alone. Write ${parsed.origin}, and the path in BASE_PATH.`);
  }
  return parsed.origin;
}

/** An e-mail address becomes `mailto:`. */
function contactOf(text: string | undefined): Pick<Site, 'contact'> {
  if (text === undefined || text === '') return {};
  if (/^[^\s@:/?#<>"]+@[^\s@:/?#<>"]+\.[^\s@:/?#<>"]+$/.test(text)) return { contact: `mailto:${text}` };
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return { contact: new URL(text).href };
  throw new SettingsError(`CONTACT cannot be "${text}". Write an e-mail address, or a web address that begins with https://.`);
}

function epochOf(text: string | undefined, now: number): number {
  if (text === undefined || text === '') return now;
  if (!/^\d{1,11}$/.test(text)) throw new SettingsError(`SOURCE_DATE_EPOCH cannot be "${text}". Write seconds since 1970, digits only.`);
  return Number(text) * 1000;
}
