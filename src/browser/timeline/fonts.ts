/** The page's own type for files that leave the page: a drawing that is opened elsewhere has no style sheet of ours. */

/** Rules that hold the files of a family's latin letters themselves; empty where the page does not set the family. Rejects when a file cannot be read. */
export async function readFontRules(family: string): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => ({ rule, base: sheet.href ?? location.href })),
  );
  const own = faces.filter(({ rule }) => nameOf(rule) === family && coversLatin(rule));
  const rules = await Promise.all(own.map(({ rule, base }) => inlineRule(rule, family, base)));
  return rules.join('');
}

function nameOf(rule: CSSFontFaceRule): string {
  return rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
}

function coversLatin(rule: CSSFontFaceRule): boolean {
  const range = rule.style.getPropertyValue('unicode-range');
  return range === '' || /U\+0+(?:-|,|$)|U\+0-/i.test(range);
}

async function inlineRule({ style }: CSSFontFaceRule, family: string, base: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const answer = await fetch(new URL(address, base));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const weight = style.getPropertyValue('font-weight') || '400';
  const data = toBase64(new Uint8Array(await answer.arrayBuffer()));
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

/** In parts, since a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}
