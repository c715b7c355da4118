/** An XML document as a tree: what the importers of XML formats walk. Comments and processing instructions are not in it. */

export interface XmlElement {
  /** Without its prefix: `section`, also of `uslm:section`. */
  readonly name: string;
  /** `dc` of `dc:title`; empty where there is none. */
  readonly prefix: string;
  /** By their names as written, with prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and runs of text, in order; entities and character references are resolved. */
  readonly children: readonly XmlNode[];
  /** 1-based line on which the start tag ends. */
  readonly line: number;
}

export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function listElements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter(isElement);
}

/** Children of one of the names. */
export function listChildren(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return listElements(parent).filter(({ name }) => names.includes(name));
}

/** First child along a way of names: `findChild(bill, 'form', 'congress')`. */
export function findChild(parent: XmlElement, ...way: readonly string[]): XmlElement | undefined {
  return way.reduce<XmlElement | undefined>((at, name) => (at === undefined ? undefined : listChildren(at, name)[0]), parent);
}

/** Every element below `top` of one of the names, in document order; those inside of a found one too. */
export function listDescendants(top: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const wanted = new Set(names);
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (wanted.has(child.name)) found.push(child);
      visit(child);
    }
  };
  visit(top);
  return found;
}

/** All text within, in order, as it stands: neither trimmed nor folded. */
export function textWithin(element: XmlElement): string {
  const pieces: string[] = [];
  const visit = (at: XmlElement): void => {
    for (const child of at.children) {
      if (typeof child === 'string') pieces.push(child);
      else visit(child);
    }
  };
  visit(element);
  return pieces.join('');
}

/** All text within, white space folded, none at the ends. */
export function lineWithin(element: XmlElement | undefined): string {
  return element === undefined ? '' : textWithin(element).replace(/\s+/gu, ' ').trim();
}
