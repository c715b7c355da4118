/**
 * HTML → tokens: tags, text, lines. Not the parser of browsers: enough for pages that a program wrote, and linear whatever the text.
 * Scripts, styles and comments give nothing; nothing is run or fetched.
 */

export type HtmlToken =
  | { readonly is: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly line: number }
  | { readonly is: 'close'; readonly name: string; readonly line: number }
  | { readonly is: 'text'; readonly text: string; readonly line: number };

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  copy: '©',
  euro: '€',
};
/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
/** A tag is read this far, in UTF-16 units; a longer one is text. */
const LONGEST_TAG = 4000;

/** Tokens in order. */
export function* scanHtml(html: string): Generator<HtmlToken> {
  let line = 1;
  let at = 0;
  const step = (end: number): void => {
    for (let feed = html.indexOf('\n', at); feed >= 0 && feed < end; feed = html.indexOf('\n', feed + 1)) line += 1;
    at = end;
  };
  let text = 0;
  /** The next `>`; looked for once, so that open marks without an end cost nothing. */
  let close = html.indexOf('>');
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(open + 1, at))) {
    if (close >= 0 && close < open) close = html.indexOf('>', open);
    const end = findTagEnd(html, open, close);
    if (end < 0) continue;
    if (open > text) yield { is: 'text', text: decodeEntities(html.slice(text, open)), line };
    step(open);
    const tag = parseTag(html.slice(open, end), line);
    if (tag !== undefined) yield tag;
    step(end);
    if (tag?.is === 'open' && SILENT.has(tag.name)) step(findSilentEnd(html, tag.name, end));
    text = at;
  }
  if (text < html.length) yield { is: 'text', text: decodeEntities(html.slice(text)), line };
}

/** Index behind the tag, comment or declaration that begins here; -1 where it is none. */
function findTagEnd(html: string, open: number, close: number): number {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return end < 0 ? html.length : end + 3;
  }
  if (!/^<[/!?a-zA-Z]/.test(html.slice(open, open + 2))) return -1;
  return close < 0 || close - open > LONGEST_TAG ? -1 : close + 1;
}

function findSilentEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function parseTag(tag: string, line: number): HtmlToken | undefined {
  const [, slash, name, rest = ''] = /^<(\/?)([a-zA-Z][\w:-]*)(.*)>$/s.exec(tag) ?? [];
  if (name === undefined) return undefined;
  if (slash === '/') return { is: 'close', name: name.toLowerCase(), line };
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of rest.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return { is: 'open', name: name.toLowerCase(), attributes, line };
}

/** Names of `ENTITIES` and numbers; what is unknown stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
