/** The tree of a law → parts. Every word of the tree goes into one of them, but for what the vocabulary calls data about the file. */
import { isElement, lineWithin, listElements, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { ElementCount } from './element-count.ts';
import { Line, marksAt } from './line.ts';
import type { DivisionPart, Part } from './part.ts';
import type { DivisionRule, Role, Vocabulary } from './vocabulary.ts';

export interface PrintedNumber {
  readonly enumerator: string;
  readonly number: string;
}

/** How a format prints the number of a division: from the division and its element of the role `number`. */
export type ReadNumber = (division: XmlElement, number: XmlElement) => PrintedNumber;

/** One reading of one document. Recursion is bounded by the depth that the XML reader allows. */
export class PartReader {
  readonly unknown = new ElementCount();
  readonly struck = new ElementCount();
  readonly #vocabulary: Vocabulary;
  readonly #readNumber: ReadNumber;
  #page: string | undefined;
  #change: 'struck' | 'inserted' | undefined;

  constructor(vocabulary: Vocabulary, readNumber: ReadNumber) {
    this.#vocabulary = vocabulary;
    this.#readNumber = readNumber;
  }

  /** What stands in the element, in order. `quotes` is how many quotations it lies in. */
  readParts(element: XmlElement, quotes = 0): readonly Part[] {
    const line = new Line(quotes, this.#vocabulary.writesQuoteMarks);
    this.#flow(element, line);
    return line.end();
  }

  #flow(element: XmlElement, line: Line): void {
    this.#flowChildren(element, line, element.children, this.#holdsBlocks(element));
  }

  #flowChildren(element: XmlElement, line: Line, children: readonly XmlNode[], holdsBlocks: boolean): void {
    const isList = holdsBlocks && element.children.every((child) => isElement(child) || child.trim() === '');
    for (const child of children) {
      if (!isElement(child)) line.write(child);
      else this.#flowElement(child, line, holdsBlocks);
      // Where no text stands between elements, white space between them was left to the style sheet.
      if (isList) line.write(' ');
    }
  }

  #flowElement(element: XmlElement, line: Line, isAmongBlocks: boolean): void {
    const outer = this.#change;
    this.#change = CHANGES.get(element.attributes.get('changed') ?? '') ?? outer;
    const rule = element.prefix === '' ? this.#vocabulary.divisions.get(element.name) : undefined;
    const role = this.#roleOf(element);
    if (rule !== undefined) line.push(this.#readDivision(element, rule, line.quotes));
    else if (role !== undefined) this.#flowRole(element, role, line);
    else this.#flowUnknown(element, line, isAmongBlocks);
    this.#change = outer;
  }

  #flowUnknown(element: XmlElement, line: Line, isAmongBlocks: boolean): void {
    this.unknown.add(element);
    if (isAmongBlocks || this.#holdsBlocks(element)) this.#flowBlock(element, line);
    else this.#flow(element, line);
  }

  /** A division's name with a prefix, `dc:title`, is running text. */
  #roleOf(element: XmlElement): Role | undefined {
    return this.#vocabulary.roles.get(element.prefix === '' ? element.name : `${element.prefix}:${element.name}`);
  }

  #flowRole(element: XmlElement, role: Role, line: Line): void {
    if (role === 'struck') this.struck.add(element);
    if (role === 'inline' || role === 'struck') this.#flow(element, line);
    else if (role === 'break') line.write(' ');
    else if (role === 'page') this.#page = lineWithin(element);
    else if (role === 'quote') line.quote(() => this.#flow(element, line));
    else if (role === 'quoted') line.push({ is: 'quoted', parts: this.readParts(element, line.quotes + 1) });
    else if (role === 'after-quoted') line.tail(lineWithin(element));
    else if (role === 'row') line.paragraph(this.#readCells(element, line.quotes).join(' | '));
    else if (role === 'toc-row') line.paragraph(this.#readCells(element, line.quotes).join(' '));
    else if (role === 'note') line.note(textOfParts(this.readParts(element)));
    else if (role !== 'skip') this.#flowBlock(element, line);
  }

  #flowBlock(element: XmlElement, line: Line): void {
    line.endParagraph();
    this.#flow(element, line);
    line.endParagraph();
  }

  #readDivision(element: XmlElement, rule: DivisionRule, quotes: number): DivisionPart {
    const number = this.#firstOf(element, 'number');
    const heading = this.#firstOf(element, 'heading');
    const printed = number === undefined ? { enumerator: '', number: '' } : this.#readNumber(element, number);
    const page = this.#page;
    const line = new Line(quotes, this.#vocabulary.writesQuoteMarks);
    line.isMarked = printed.number !== '';
    const title = heading === undefined ? '' : this.#readHeading(heading, line);
    const text = element.children.filter((child) => child !== number && child !== heading);
    this.#flowChildren(element, line, text, true);
    const change = this.#change;
    if (change === 'struck') this.struck.add(element);
    const opens = this.#vocabulary.writesQuoteMarks && quotes > 0 && printed.number !== '';
    return {
      is: 'division',
      rule,
      name: element.name,
      enumerator: printed.enumerator,
      number: opens ? `${marksAt(quotes - 1)[0]}${printed.number}` : printed.number,
      heading: title,
      parts: line.end(),
      ...(change === undefined ? {} : { change }),
      ...(page === undefined ? {} : { page }),
    };
  }

  /** A heading is one line; what is more than that in it goes before the text. */
  #readHeading(heading: XmlElement, after: Line): string {
    const inHeading = new Line(after.quotes, this.#vocabulary.writesQuoteMarks);
    inHeading.isMarked = after.isMarked;
    this.#flow(heading, inHeading);
    const [first, ...others] = inHeading.end();
    after.isMarked = true;
    if (first?.is !== 'text') {
      for (const part of first === undefined ? others : [first, ...others]) after.push(part);
      return '';
    }
    for (const part of others) after.push(part);
    const end = first.text.slice(-HEADING_END).replace(/[.,:;]?\s*[—–]+$|(?<=[^.]{2})\.$/u, '');
    return first.text.slice(0, -HEADING_END) + end;
  }

  /** None where all are empty. */
  #readCells(row: XmlElement, quotes: number): readonly string[] {
    const cells = listElements(row).map((cell) => textOfParts(this.readParts(cell, quotes)));
    return cells.some((cell) => cell !== '') ? cells : [];
  }

  #firstOf(element: XmlElement, role: Role): XmlElement | undefined {
    return listElements(element).find((child) => this.#roleOf(child) === role);
  }

  #holdsBlocks(element: XmlElement): boolean {
    return listElements(element).some((child) => {
      const role = this.#roleOf(child);
      return (role === undefined && this.#vocabulary.divisions.has(child.name)) || (role !== undefined && BLOCK_ROLES.has(role));
    });
  }
}

/** The marks that part a heading from its text stand this near to its end, in UTF-16 units. */
const HEADING_END = 8;

const BLOCK_ROLES: ReadonlySet<Role> = new Set<Role>(['block', 'number', 'heading', 'row', 'toc-row', 'quoted']);

const CHANGES: ReadonlyMap<string, 'struck' | 'inserted'> = new Map([
  ['deleted', 'struck'],
  ['added', 'inserted'],
]);

/** All words of parts, in order, in one line. */
export function textOfParts(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.is === 'text') return part.text;
      const inner = textOfParts(part.parts);
      return part.is === 'quoted' ? inner : [part.number, part.heading, inner].filter((piece) => piece !== '').join(' ');
    })
    .join(' ');
}
