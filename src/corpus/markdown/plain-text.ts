import type { Token } from 'markdown-it';

/** What a reader reads of a token: its characters, a space for a line break, nothing for marks and tags. */
export function tokenText(token: Token): string {
  if (token.type === 'text' || token.type === 'code_inline') return token.content;
  return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : '';
}

/** Plain text of inline tokens, entities decoded, without citation marks. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join('');
}
