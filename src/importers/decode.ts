/** Bytes of a file → text. The encoding is what the file says of itself, else UTF-8, else Windows-1252 with a warning. */
import type { ImportInput, ImportProblem } from './importer.ts';
import { makeError, makeWarning } from './problems.ts';

/** Largest file that is imported, in bytes. The longest official texts have 4 MB. */
export const LARGEST_IMPORT = 32 * 1024 * 1024;

export interface Decoded {
  /** Nothing where the bytes are no text. */
  readonly input?: ImportInput;
  readonly problems: readonly ImportProblem[];
}

/** Text with line feeds only, no byte order mark. Never throws. Cost: linear. */
export function decodeFile(bytes: Uint8Array, file: string): Decoded {
  const at = { file, line: 1 };
  if (bytes.length === 0) return refuse(at, { code: 'no-text', message: 'the file is empty', hint: 'Take the file again from its source' });
  if (bytes.length > LARGEST_IMPORT) {
    const message = `the file has ${bytes.length} bytes, ${LARGEST_IMPORT} are allowed`;
    return refuse(at, { code: 'too-large', message, hint: 'Part it, or take a smaller text of the same document' });
  }
  const label = findEncoding(bytes);
  const text = decode(bytes, label);
  if (text !== undefined) return accept(text, file, []);
  if (label !== 'utf-8') {
    const message = `the file says that it is ${label}, and is not`;
    return refuse(at, { code: 'bad-encoding', message, hint: 'Save it as UTF-8' });
  }
  const found = {
    code: 'bad-encoding',
    message: 'the bytes are not UTF-8; they were read as Windows-1252',
    hint: 'Look whether letters with accents and quotation marks are right',
  };
  return accept(decode(bytes, 'windows-1252') ?? '', file, [makeWarning({ file, line: lineOfBadByte(bytes) }, found)]);
}

function accept(text: string, file: string, problems: readonly ImportProblem[]): Decoded {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const nul = clean.indexOf('\0');
  if (nul < 0) return { input: { file, text: clean }, problems };
  const at = { file, line: countLines(clean.slice(0, nul)) };
  const count = clean.split('\0').length - 1;
  if (SIGNATURES.some((signature) => clean.startsWith(signature)) || count > clean.length * MOST_NULS) {
    const message = `the file holds ${count} NUL characters: it is no text`;
    return refuse(at, { code: 'not-text', message, hint: 'Take the XML, HTML or text of the document, as UTF-8' });
  }
  const message = `the file holds ${count} NUL characters, read as spaces`;
  const warning = makeWarning(at, { code: 'not-text', message, hint: 'Compare the text at that place with the official print' });
  return { input: { file, text: clean.replaceAll('\0', ' ') }, problems: [...problems, warning] };
}

/** Share of NUL characters above which a file is no text. Pages of the Congressional Record are filled up with them, to a tenth. */
const MOST_NULS = 0.25;

/** PDF, ZIP (also of office programs), old office programs, pictures, gzip; as they look when read as text. */
const SIGNATURES = ['%PDF', 'PK\u0003', '\u00d0\u00cf', '\ufffdPNG', '\u2030PNG', 'GIF8', '\u001f'];

function refuse(at: { file: string; line: number }, found: { code: string; message: string; hint: string }): Decoded {
  return { problems: [makeError(at, found)] };
}

/** How far an encoding is looked for, in bytes: HTML's own rule is 1024. */
const HEAD = 1024;

function findEncoding(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const [, declared] =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head) ??
    /<meta[^>]*?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head) ??
    [];
  return normalizeLabel(declared ?? 'utf-8');
}

/** A label that says two bytes a character, in a text whose head was read byte by byte, is wrong; the text is then UTF-8 or none. */
function normalizeLabel(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** 1-based line of the first byte at which the bytes stop being UTF-8. Cost: linear. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end;
  }
  return 1;
}

function countLines(text: string): number {
  return text.split('\n').length;
}
