/** The recursive descent behind `parseQuery`. Depth and number of leaves are bounded by `QUERY_LIMITS`. */
import { analyzeQueryText, foldWord } from './analysis.ts';
import { parseDateRange } from './date-range.ts';
import { isQueryField, QUERY_FIELDS, QUERY_LIMITS, type QueryField } from './grammar.ts';
import { findLegalTokens, type LegalToken } from './legal-tokens.ts';
import type { FieldNode, PhraseNode, QueryNode, QueryProblem } from './query.ts';
import { closestWord } from './spelling.ts';

interface PhraseOptions {
  readonly quoted: boolean;
  readonly near: number | undefined;
  readonly boost: number;
}

interface Lexeme {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MAX_SHOUTED_WORDS = 5;

/** Between a field and its value may stand a space, where the field is one. */
const FIELD = /([\p{L}-]{1,24}):(\s*)/uy;
const SPACE = /\s+/uy;
const WORD = /[^\s()"]+/uy;
const FUZZY = /~(\d*)$/;
const BOOST = /\^(\d{1,2}(?:\.\d{1,2})?)$/;
const PHRASE_SUFFIX = /(?:~(\d{1,2}))?(?:\^(\d{1,2}))?(?=[\s)]|$)/uy;

export class QueryParser {
  readonly problems: QueryProblem[] = [];
  private at = 0;
  private leaves = 0;
  private expansions = 0;
  private readonly text: string;
  /** A sentence in capitals has no operators: its AND and NOT are words. */
  private readonly isShouted: boolean;
  /** Places of quotation marks. */
  private readonly closings: readonly number[];
  private readonly legal: ReadonlyMap<number, LegalToken>;

  constructor(text: string) {
    this.text = text;
    this.isShouted = !/\p{Ll}/u.test(text) && text.trim().split(/\s+/).length > MAX_SHOUTED_WORDS;
    this.closings = [...text.matchAll(/["“”]/g)].map((match) => match.index);
    this.legal = new Map(findLegalTokens(text).map((token) => [token.start, token]));
  }

  parse(): QueryNode | undefined {
    const nodes: QueryNode[] = [];
    for (;;) {
      const node = this.parseOr(0);
      if (node !== undefined) nodes.push(node);
      this.skipSpace();
      if (this.at >= this.text.length) break;
      this.report([this.at, this.at + 1], 'stray-parenthesis', 'This parenthesis closes nothing', 'Leave it out');
      this.at += 1;
    }
    // A common word beside others is left out without a word.
    if (nodes.length > 0) this.problems.splice(0, Infinity, ...this.problems.filter((problem) => problem.code !== 'common-word'));
    else if (this.problems.length === 0 && /\S/.test(this.text))
      this.report([0, this.text.length], 'no-word', 'There is no word to look for', 'Everything is shown');
    return joinNodes('and', nodes);
  }

  private parseOr(depth: number): QueryNode | undefined {
    const nodes: QueryNode[] = [];
    let or: readonly [number, number] | undefined;
    for (;;) {
      const node = this.parseAnd(depth);
      if (node !== undefined) nodes.push(node);
      else if (or !== undefined && nodes.length > 0)
        this.report(or, 'nothing-after', 'Nothing stands after OR', 'Write a word at both sides of OR');
      const start = this.at;
      const isOr = this.takeOperator('OR') || this.takeOperator('|');
      if (!isOr) break;
      if (node === undefined)
        this.report([start, this.at], 'nothing-before', 'Nothing stands before OR', 'Write a word at both sides of OR');
      or = [start, this.at];
    }
    return joinNodes('or', nodes);
  }

  private parseAnd(depth: number): QueryNode | undefined {
    const nodes: QueryNode[] = [];
    for (;;) {
      this.skipSpace();
      if (this.takeOperator('AND') || this.takeOperator('&')) continue;
      if (this.at >= this.text.length || this.text[this.at] === ')' || this.isOr()) break;
      const node = this.parseUnary(depth);
      if (node !== undefined) nodes.push(node);
    }
    return joinNodes('and', nodes);
  }

  private parseUnary(depth: number): QueryNode | undefined {
    const start = this.at;
    let negated = false;
    for (;;) {
      this.skipSpace();
      const isSign = /[-+]/.test(this.text[this.at] ?? '') && /\S/.test(this.text[this.at + 1] ?? '');
      if (this.takeOperator('NOT')) negated = !negated;
      else if (isSign) {
        if (this.text[this.at] === '-') negated = !negated;
        this.at += 1;
      } else break;
    }
    const node = this.parsePrimary(depth);
    if (node === undefined && negated)
      this.report([start, this.at], 'nothing-after', 'Nothing stands after NOT', 'Write the word to leave out');
    return node !== undefined && negated ? { type: 'not', node, start, end: node.end } : node;
  }

  private parsePrimary(depth: number): QueryNode | undefined {
    this.skipSpace();
    const char = this.text[this.at];
    if (char === undefined || char === ')') return undefined;
    if (char === '(') return this.parseGroup(depth);
    if (char === '"' || char === '“' || char === '”') return this.parsePhrase();
    const start = this.at;
    const field = this.parseField(depth);
    // A field that was read is done with, also where nothing came of it.
    return this.at > start ? field : (this.parseLegal() ?? this.parseWord());
  }

  private parseGroup(depth: number): QueryNode | undefined {
    const start = this.at;
    this.at += 1;
    if (depth >= QUERY_LIMITS.depth) {
      this.report([start, this.at], 'too-deep', `More than ${QUERY_LIMITS.depth} parentheses inside each other`, 'Leave some out');
      return undefined;
    }
    const node = this.parseOr(depth + 1);
    this.skipSpace();
    if (this.text[this.at] === ')') this.at += 1;
    else this.report([start, start + 1], 'open-parenthesis', 'This parenthesis is not closed', 'Add ) at the end');
    return node;
  }

  private parsePhrase(): QueryNode | undefined {
    const quoted = this.takeQuoted();
    if (quoted === undefined) return undefined;
    const { start, end, text } = quoted;
    PHRASE_SUFFIX.lastIndex = this.at;
    const suffix = PHRASE_SUFFIX.exec(this.text);
    if (suffix !== null) this.at += suffix[0].length;
    const near = suffix?.[1] === undefined ? undefined : Number(suffix[1]);
    return this.makePhrase({ start, end: Math.max(end, this.at), text }, { quoted: true, near, boost: Number(suffix?.[2] ?? 1) });
  }

  /** A mark that is not closed is passed over, and what follows it is read as words. */
  private takeQuoted(): Lexeme | undefined {
    const start = this.at;
    const closing = this.closings.find((place) => place > start);
    if (closing === undefined) {
      this.report([start, start + 1], 'open-quote', 'This quotation mark is not closed', 'Add " at the end');
      this.at = start + 1;
      return undefined;
    }
    this.at = closing + 1;
    return { start, end: this.at, text: this.text.slice(start + 1, closing) };
  }

  /** One word is a term; several, or a word that hyphens and dots part, are a phrase. */
  private makePhrase(lexeme: Lexeme, { quoted, near, boost }: PhraseOptions): QueryNode | undefined {
    const tokens = phraseTerms(lexeme.text);
    const [first] = tokens;
    if (first === undefined) {
      this.reportNothing(lexeme);
      return undefined;
    }
    const wide = tokens.filter(({ term }) => term.includes('*')).length;
    if (!this.takeLeaf(lexeme) || !this.takeExpansions(lexeme, wide)) return undefined;
    if (tokens.length === 1) {
      return {
        type: 'term',
        start: lexeme.start,
        end: lexeme.end,
        text: lexeme.text,
        term: first.term,
        wildcard: first.term.includes('*'),
        fuzzy: 0,
        boost,
      };
    }
    const terms = tokens.map((token) => ({ term: token.term, position: token.position - first.position }));
    const phrase: PhraseNode = { type: 'phrase', start: lexeme.start, end: lexeme.end, text: lexeme.text, terms, quoted, boost };
    return near === undefined ? phrase : { ...phrase, near };
  }

  private parseLegal(): QueryNode | undefined {
    const token = this.legal.get(this.at);
    const term = token?.terms[0];
    if (token === undefined || term === undefined) return undefined;
    const lexeme = { start: token.start, end: token.end, text: this.text.slice(token.start, token.end) };
    this.at = token.end;
    // Subsections and a closing mark belong to the number: § 702(a), § 215.
    const rest = /^(?:\(\w{1,4}\)){0,4}[.,;]?/.exec(this.text.slice(this.at, this.at + 32));
    this.at += rest?.[0].length ?? 0;
    if (!this.takeLeaf(lexeme)) return undefined;
    return { type: 'term', ...lexeme, term, wildcard: false, fuzzy: 0, boost: 1 };
  }

  private parseField(depth: number): QueryNode | undefined {
    FIELD.lastIndex = this.at;
    const match = FIELD.exec(this.text);
    const written = match?.[1];
    if (match === null || written === undefined) return undefined;
    const name = written.toLowerCase();
    const start = this.at;
    const isBare = match[2] !== '' || /^(?:$|\))/.test(this.text.charAt(this.at + match[0].length));
    if (isBare && !isQueryField(name)) return undefined;
    if (!isQueryField(name)) {
      this.reportUnknownField(start, written);
      // What follows is searched as words.
      this.at += match[0].length;
      return this.parsePrimary(depth);
    }
    this.at += match[0].length;
    const next = this.text[this.at];
    const values = next === undefined || next === ')' ? [] : this.takeValues();
    const end = this.at;
    const known = values.map((value) => value.trim().toLowerCase()).filter((value) => /[\p{L}\p{N}]/u.test(value));
    if (known.length === 0) {
      this.report([start, end], 'no-value', `Nothing to look for in ${name}:`, `Write ${fieldOf(name)?.example}`);
      return undefined;
    }
    if (name === 'date') return this.makeDate(start, end, values.join(' '));
    const allowed = this.keepAllowed(name, known, [start, end]);
    if (allowed.length === 0) return undefined;
    const node: FieldNode = { type: 'field', field: name, values: allowed, start, end };
    return this.takeLeaf({ start, end, text: name }) ? node : undefined;
  }

  private keepAllowed(name: string, values: readonly string[], place: readonly [number, number]): readonly string[] {
    const allowed = fieldOf(name)?.values;
    const wrong = values.find((value) => allowed?.includes(value) === false);
    if (allowed === undefined || wrong === undefined) return values;
    this.report(place, 'unknown-value', `${name}: cannot be “${wrong}”`, `Write ${allowed.map((one) => `${name}:${one}`).join(' or ')}`);
    return values.filter((value) => allowed.includes(value));
  }

  private takeValues(): string[] {
    if (this.text[this.at] !== '(') return [this.takeValue()];
    this.at += 1;
    const values: string[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length || this.text[this.at] === ')') break;
      if (this.takeOperator('OR') || this.takeOperator('|')) continue;
      if (this.text[this.at] === '(') this.at += 1;
      else values.push(this.takeValue());
    }
    this.at = Math.min(this.text.length, this.at + 1);
    return values;
  }

  private takeValue(): string {
    if (/["“”]/.test(this.text[this.at] ?? '')) return this.takeQuoted()?.text ?? '';
    return this.takeWord().text;
  }

  private makeDate(start: number, end: number, text: string): QueryNode | undefined {
    const range = parseDateRange(text);
    if (range === undefined) {
      const turned = text.split('..').reverse().join('..');
      const isTurned = parseDateRange(turned) !== undefined;
      const advice = isTurned ? `date:${turned}` : 'date:2013, date:2013-11, date:2013-11-11 or date:2013-06..2014-01';
      this.report([start, end], 'bad-date', `“${text}” ${isTurned ? 'ends before it begins' : 'is no date'}`, `Write ${advice}`);
      return undefined;
    }
    return { type: 'date', start, end, ...range };
  }

  private parseWord(): QueryNode | undefined {
    const lexeme = this.takeWord();
    let { text } = lexeme;
    const boost = BOOST.exec(text)?.[1];
    text = text.replace(BOOST, '');
    const fuzzy = this.takeFuzzy(lexeme, text);
    text = text.replace(FUZZY, '');
    if (text.includes('*') && phraseTerms(text).length <= 1) return this.makeWildcard(lexeme, text, Number(boost ?? 1));
    const node = this.makePhrase({ ...lexeme, text }, { quoted: false, near: undefined, boost: Number(boost ?? 1) });
    return node?.type === 'term' && fuzzy > 0 && this.takeExpansions(lexeme, 1) ? { ...node, fuzzy } : node;
  }

  private takeFuzzy(lexeme: Lexeme, text: string): number {
    const match = FUZZY.exec(text);
    if (match === null) return 0;
    const wanted = match[1] === '' ? 1 : Number(match[1]);
    if (wanted > 2) this.report([lexeme.start, lexeme.end], 'too-fuzzy', 'At most two letters may differ', `${text.replace(FUZZY, '')}~2`);
    return Math.min(2, wanted);
  }

  private makeWildcard(lexeme: Lexeme, text: string, boost: number): QueryNode | undefined {
    const term = foldWildcard(text);
    if (term.replaceAll('*', '').length < QUERY_LIMITS.wildcardChars) {
      this.report([lexeme.start, lexeme.end], 'too-wide', `* needs at least ${QUERY_LIMITS.wildcardChars} letters beside it`, '');
      return undefined;
    }
    if (!this.takeLeaf(lexeme) || !this.takeExpansions(lexeme, 1)) return undefined;
    return { type: 'term', start: lexeme.start, end: lexeme.end, text, term, wildcard: true, fuzzy: 0, boost };
  }

  private takeWord(): Lexeme {
    WORD.lastIndex = this.at;
    const text = WORD.exec(this.text)?.[0] ?? this.text.charAt(this.at);
    const start = this.at;
    this.at += Math.max(1, text.length);
    return { start, end: this.at, text };
  }

  private takeLeaf(lexeme: Lexeme): boolean {
    this.leaves += 1;
    if (this.leaves === QUERY_LIMITS.leaves + 1) {
      this.report([lexeme.start, this.text.length], 'too-many', `Only the first ${QUERY_LIMITS.leaves} words are searched`, '');
    }
    return this.leaves <= QUERY_LIMITS.leaves;
  }

  /** Whether so many more words with `*` or `~` are looked up; each is compared with every word of the record. */
  private takeExpansions(lexeme: Lexeme, count: number): boolean {
    const before = this.expansions;
    this.expansions += count;
    const isOver = this.expansions > QUERY_LIMITS.expansions;
    if (isOver && before <= QUERY_LIMITS.expansions) {
      const message = `Only the first ${QUERY_LIMITS.expansions} words with * or ~ are looked up so`;
      this.report([lexeme.start, lexeme.end], 'too-many-wide', message, 'Write the other words in full');
    }
    return !isOver;
  }

  private isOr(): boolean {
    const start = this.at;
    const isOr = this.takeOperator('OR') || this.takeOperator('|');
    this.at = start;
    return isOr;
  }

  private takeOperator(operator: string): boolean {
    this.skipSpace();
    if (this.isShouted && /\w/.test(operator)) return false;
    if (!this.text.startsWith(operator, this.at)) return false;
    const after = this.text[this.at + operator.length];
    if (after !== undefined && !/[\s()"]/.test(after)) return false;
    this.at += operator.length;
    return true;
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    if (SPACE.test(this.text)) this.at = SPACE.lastIndex;
  }

  private reportNothing(lexeme: Lexeme): void {
    const isCommon = /[\p{L}\p{N}]/u.test(lexeme.text);
    if (isCommon) this.report([lexeme.start, lexeme.end], 'common-word', `“${lexeme.text}” is too common to search for`, '');
  }

  private reportUnknownField(start: number, name: string): void {
    const names = QUERY_FIELDS.map((field) => field.name);
    const close = closestWord(name.toLowerCase(), names, 2);
    const suggestion = close === undefined ? `The fields are ${names.join(', ')}` : `${close}:`;
    this.report([start, start + name.length + 1], 'unknown-field', `There is no field ${name}:`, suggestion);
  }

  private report([start, end]: readonly [number, number], code: string, message: string, suggestion: string): void {
    this.problems.push({ start, end, code, message, suggestion });
  }
}

function fieldOf(name: string): QueryField | undefined {
  return QUERY_FIELDS.find((field) => field.name === name);
}

function joinNodes(type: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
  const [first] = nodes;
  if (first === undefined || nodes.length === 1) return first;
  return { type, nodes, start: first.start, end: nodes.at(-1)?.end ?? first.end };
}

/** Terms of a phrase, with `*` kept at words that carry it. */
function phraseTerms(text: string): { term: string; position: number }[] {
  if (!text.includes('*')) return analyzeQueryText(text);
  const tokens = analyzeQueryText(text.replaceAll('*', ' '));
  return tokens.map((token) => (text[token.end] === '*' ? { ...token, term: `${token.surface}*` } : token));
}

function foldWildcard(text: string): string {
  return text
    .split(/\*+/)
    .map((piece) => foldWord(piece.replace(/[^\p{L}\p{N}\p{M}§-]/gu, '')))
    .join('*');
}
