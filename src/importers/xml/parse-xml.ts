/**
 * XML text → tree. Well-formed XML only; no document type is fetched and nothing expands: XML's own five entities,
 * character references, and names of single characters (`doctype.ts`) are all there is.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ImportInput, ImportProblem } from '../importer.ts';
import { makeError, quoteFragment } from '../problems.ts';
import { readDoctype } from './doctype.ts';
import type { XmlElement, XmlNode } from './tree.ts';

/** Deepest element; official texts reach 30. The importers walk the tree by recursion and rely on it. */
export const DEEPEST_ELEMENT = 200;

export type ParsedXml = { readonly root: XmlElement } | { readonly problem: ImportProblem };

/** Never throws. The problem names the line where reading stopped and the text there. Cost: linear in the text. */
export function parseXml(input: ImportInput): ParsedXml {
  const reading = new Reading();
  try {
    reading.read(input.text);
    if (reading.root !== undefined) return { root: reading.root };
    return { problem: refuse(input, 1, 'the file holds no element') };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { problem: describe(input, reading, error) };
  }
}

/** An element while its children are still being read. */
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

class XmlRefusal extends Error {
  override readonly name = 'XmlRefusal';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };

class Reading {
  root: XmlElement | undefined;
  readonly #open: OpenElement[] = [];
  readonly #parser = new SaxesParser();

  constructor() {
    // Without a prototype: `&constructor;` names nothing.
    this.#parser.ENTITIES = Object.assign(Object.create(null), XML_ENTITIES);
    this.#parser.on('doctype', (text) => this.#takeDoctype(text));
    this.#parser.on('opentag', (tag) => this.#openElement(tag));
    this.#parser.on('closetag', () => this.#open.pop());
    this.#parser.on('text', (text) => this.#takeText(text));
    this.#parser.on('cdata', (text) => this.#takeText(text));
  }

  get line(): number {
    return this.#parser.line;
  }

  /** In UTF-16 units. */
  get position(): number {
    return this.#parser.position;
  }

  read(text: string): void {
    this.#parser.write(text).close();
  }

  #takeDoctype(text: string): void {
    const doctype = readDoctype(text);
    if ('characters' in doctype) {
      for (const [name, character] of doctype.characters) this.#parser.ENTITIES[name] ??= character;
      return;
    }
    const line = this.line - countLineFeeds(text.slice(doctype.offset));
    throw new XmlRefusal(`the document type declares an entity that is not one character: ${quoteFragment(doctype.refused)}`, line);
  }

  #openElement({ name, attributes }: SaxesTagPlain): void {
    if (this.#open.length >= DEEPEST_ELEMENT) {
      throw new XmlRefusal(`elements lie deeper than ${DEEPEST_ELEMENT} in each other`, this.line);
    }
    const colon = name.indexOf(':');
    const element: OpenElement = {
      name: name.slice(colon + 1),
      prefix: colon < 0 ? '' : name.slice(0, colon),
      attributes: new Map(Object.entries(attributes)),
      children: [],
      line: this.line,
    };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = element;
    else parent.children.push(element);
    this.#open.push(element);
  }

  #takeText(text: string): void {
    const children = this.#open.at(-1)?.children;
    const last = children?.at(-1);
    if (children === undefined) return;
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }
}

function describe(input: ImportInput, { line, position }: { line: number; position: number }, error: Error): ImportProblem {
  if (error instanceof XmlRefusal) return refuse(input, error.line, error.message, 'xml-refused');
  const message = error.message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '');
  const before = input.text.slice(Math.max(0, position - FRAGMENT), position).trim();
  const near = before === '' ? '' : `, after ${quoteFragment(before)}`;
  return refuse(input, line, `the XML cannot be read${near}: ${message}`);
}

/** How much of the text before a mistake is shown, in UTF-16 units. */
const FRAGMENT = 55;

function refuse({ file }: ImportInput, line: number, message: string, code: 'xml-syntax' | 'xml-refused' = 'xml-syntax'): ImportProblem {
  const hint = code === 'xml-refused' ? 'Such files are not opened. Take the official file' : 'Take the file again from its source';
  return makeError({ file, line }, { code, message, hint });
}

function countLineFeeds(text: string): number {
  return text.split('\n').length - 1;
}
