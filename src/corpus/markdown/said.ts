/**
 * Marks a quotation in the inline tokens of a paragraph:
 *
 *     <span class="said">“<mark>words</mark>”</span>        <span class="said lead">… where the paragraph begins with it
 *
 * The quotation marks of the text are taken into the span; `q` would add its own. Token offsets are in UTF-16 units of the paragraph's plain text.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { inlineText, tokenText } from './plain-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The tokens with the first unmarked place of `words` marked; nothing where the words are not there, or cross emphasis or a link. */
export function markWords(tokens: readonly Token[], words: string): readonly Token[] | undefined {
  const text = inlineText(tokens);
  const inner = findWords(text, words);
  if (inner === undefined) return undefined;
  const opens = /[“„«"]/.test(text[inner.start - 1] ?? '');
  const closes = /[”“»"]/.test(text[inner.end] ?? '');
  const outer = opens && closes ? { start: inner.start - 1, end: inner.end + 1 } : inner;
  const parts = cutAt(cutAt(cutAt(cutAt(tokens, outer.start), inner.start), inner.end), outer.end);
  return wrap(parts, { inner, outer, lead: text.slice(0, outer.start).trim() === '' });
}

/** The words as a whole: not in the middle of longer words. */
function findWords(text: string, words: string): Span | undefined {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!isInsideWord(text, start) && !isInsideWord(text, end)) return { start, end };
  }
  return undefined;
}

function isInsideWord(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[offset - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[offset] ?? '');
}

/** Parts the text token in which `offset` falls. */
function cutAt(tokens: readonly Token[], offset: number): readonly Token[] {
  const cut: Token[] = [];
  let position = 0;
  for (const token of tokens) {
    const { length } = tokenText(token);
    const inside = offset - position;
    if (token.type === 'text' && inside > 0 && inside < length) {
      cut.push(textToken(token, token.content.slice(0, inside)), textToken(token, token.content.slice(inside)));
    } else {
      cut.push(token);
    }
    position += length;
  }
  return cut;
}

function textToken(like: Token, content: string): Token {
  const token = new MarkdownIt.Token('text', '', 0);
  token.level = like.level;
  token.content = content;
  return token;
}

/** Places tried for one tag: a text with more tags between two words than this is not one that a person wrote. */
const MOST_GAPS = 4;

/** Tags and citations have no length, so a mark may go before or after them: the first choice that nests well is taken. */
function wrap(tokens: readonly Token[], { inner, outer, lead }: { inner: Span; outer: Span; lead: boolean }): readonly Token[] | undefined {
  const opening = (offset: number) => listGaps(tokens, offset).reverse().slice(0, MOST_GAPS);
  for (const saidOpen of opening(outer.start)) {
    for (const markOpen of opening(inner.start)) {
      for (const markClose of listGaps(tokens, inner.end).slice(0, MOST_GAPS)) {
        for (const saidClose of listGaps(tokens, outer.end).slice(0, MOST_GAPS)) {
          const marked = insert(tokens, [
            [saidClose, makeClose('span')],
            [markClose, makeClose('mark')],
            [markOpen, makeOpen('mark')],
            [saidOpen, makeOpen('span', lead ? 'said lead' : 'said')],
          ]);
          if (isWellNested(marked)) return marked;
        }
      }
    }
  }
  return undefined;
}

/** Indexes before which a token would stand at the offset of the text. */
function listGaps(tokens: readonly Token[], offset: number): number[] {
  const gaps: number[] = [];
  let position = 0;
  for (const [index, token] of tokens.entries()) {
    if (position === offset) gaps.push(index);
    position += tokenText(token).length;
  }
  if (position === offset) gaps.push(tokens.length);
  return gaps;
}

/** From the last to the first, so that indexes hold. */
function insert(tokens: readonly Token[], insertions: readonly (readonly [number, Token])[]): readonly Token[] {
  return insertions.reduce((list, [index, token]) => list.toSpliced(index, 0, token), tokens);
}

function makeOpen(tag: string, className?: string): Token {
  const token = new MarkdownIt.Token(`${tag}_open`, tag, 1);
  if (className !== undefined) token.attrSet('class', className);
  return token;
}

function makeClose(tag: string): Token {
  return new MarkdownIt.Token(`${tag}_close`, tag, -1);
}

function isWellNested(tokens: readonly Token[]): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.nesting === 1) open.push(token.tag);
    if (token.nesting === -1 && open.pop() !== token.tag) return false;
  }
  return open.length === 0;
}
