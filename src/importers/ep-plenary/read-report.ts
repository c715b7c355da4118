/**
 * The page of a verbatim report of the European Parliament (doceo, `CRE-10-2025-03-10_EN.html`) → chapters, paragraphs, labels.
 * Text stands in `<td class="doc_title">` (chapters, with a number) and `<p class="contents">`; a speaker's name in
 * `<span class="doc_subtitle_level1_bis">`, up to a dash. The rest of the page is its furniture: menus, list of contents, videos.
 */
import { scanHtml } from '../html/scan-html.ts';

export interface ReportPart {
  readonly is: 'title' | 'chapter' | 'paragraph';
  readonly line: number;
  readonly text: string;
  /** `11.` of a chapter. */
  readonly number?: string;
  /** As printed: `Manfred Weber, on behalf of the PPE Group`. */
  readonly speaker?: string;
  /** Centred: who takes the chair. */
  readonly isCentred: boolean;
  /** Number that the report gives a speech: `3-001-0000`. */
  readonly official?: string;
}

const SPEECH_ID = /^\d{1,2}-\d{3,4}-\d{3,4}$/;
const LABEL = 'doc_subtitle_level1_bis';
/** A label is looked for in the first characters of a paragraph. */
const LONGEST_LABEL = 400;

export interface Report {
  readonly parts: readonly ReportPart[];
  /** Names of the page's `<meta>` and of its canonical link. */
  readonly meta: ReadonlyMap<string, string>;
}

/** Linear. */
export function readReport(html: string): Report {
  const reader = new ReportReader();
  for (const token of scanHtml(html)) {
    if (token.is === 'open') reader.open(token.name, token.attributes, token.line);
    else if (token.is === 'close') reader.close(token.name);
    else reader.text(token.text);
  }
  reader.end();
  return reader;
}

class ReportReader implements Report {
  readonly parts: ReportPart[] = [];
  readonly meta = new Map<string, string>();
  #at: { is: 'title' | 'contents'; line: number; isCentred: boolean } | undefined;
  #text = '';
  /** End of the name in `#text`, where the paragraph has one. */
  #labelEnd = -1;
  #inLabel = 0;
  #official: string | undefined;

  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void {
    const classes = attributes.get('class') ?? '';
    if (name === 'meta') this.meta.set(attributes.get('name') ?? attributes.get('property') ?? '', attributes.get('content') ?? '');
    else if (name === 'link' && attributes.get('rel') === 'canonical') this.meta.set('canonical', attributes.get('href') ?? '');
    else if (name === 'a') this.#noteName(attributes.get('name'));
    else if (name === 'td' && classes === 'doc_title') this.#begin('title', line, false);
    else if (name === 'p' && classes.split(' ').includes('contents')) this.#begin('contents', line, attributes.get('align') === 'center');
    else if (name === 'br') this.#text += ' ';
    else if (name === 'td' || name === 'tr') this.#text += ' ';
    else if (name === 'span' && this.#at !== undefined && (classes === LABEL || this.#inLabel > 0)) this.#inLabel += 1;
  }

  close(name: string): void {
    if (name === 'span' && this.#inLabel > 0) {
      this.#inLabel -= 1;
      if (this.#inLabel === 0 && this.#labelEnd < 0) this.#labelEnd = this.#text.length;
    }
    if ((name === 'p' && this.#at?.is === 'contents') || (name === 'td' && this.#at?.is === 'title')) this.#finish();
  }

  text(text: string): void {
    if (this.#at !== undefined) this.#text += text;
  }

  end(): void {
    this.#finish();
  }

  #noteName(name: string | undefined): void {
    if (name !== undefined && SPEECH_ID.test(name)) this.#official = name;
  }

  #begin(is: 'title' | 'contents', line: number, isCentred: boolean): void {
    this.#finish();
    this.#at = { is, line, isCentred };
  }

  #finish(): void {
    const at = this.#at;
    const raw = this.#text;
    const labelEnd = this.#labelEnd;
    this.#at = undefined;
    this.#text = '';
    this.#labelEnd = -1;
    this.#inLabel = 0;
    if (at === undefined || fold(raw) === '') return;
    if (at.is === 'title') this.parts.push({ ...parseChapter(fold(raw)), line: at.line, isCentred: false });
    else this.#pushParagraph(raw, labelEnd, at);
  }

  #pushParagraph(raw: string, labelEnd: number, { line, isCentred }: { line: number; isCentred: boolean }): void {
    if (labelEnd < 0 || labelEnd > LONGEST_LABEL) {
      this.parts.push({ is: 'paragraph', line, text: fold(raw), isCentred });
      return;
    }
    const dash = /\s[–-]\s/.exec(raw.slice(labelEnd, labelEnd + LONGEST_LABEL));
    const end = dash === null ? labelEnd : labelEnd + dash.index;
    const speaker = fold(raw.slice(0, end)).replace(/[\s.,:]+$/, '');
    const text = fold(raw.slice(dash === null ? end : end + dash[0].length));
    const official = this.#official;
    this.#official = undefined;
    this.parts.push({ is: 'paragraph', line, text, speaker, isCentred, ...(official === undefined ? {} : { official }) });
  }
}

function parseChapter(text: string): { is: 'title' | 'chapter'; text: string; number?: string } {
  const [, number, heading] = /^(\d{1,3}(?:\.\d{1,3})*\.)\s*(.*)$/.exec(text) ?? [];
  return number === undefined || heading === undefined ? { is: 'title', text } : { is: 'chapter', number, text: heading };
}

function fold(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}
