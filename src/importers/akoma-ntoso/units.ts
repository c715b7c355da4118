/** The tree of a document → units: divisions become sections, speeches turns, everything else paragraphs where it stands. */
import type { DocumentUnit } from '../../model/documents.ts';
import { foldSpace, readParagraphs } from '../transcript/paragraphs.ts';
import { UnitList } from '../transcript/unit-list.ts';
import { UnknownElements } from '../transcript/unknown-elements.ts';
import { isElement, lineWithin, listChildren, type XmlElement } from '../xml/tree.ts';
import { AKN_TEXT, CONTAINERS, DIVISIONS, HEADINGS, NUMBERS, SPEECHES } from './vocabulary.ts';

export interface AknUnits {
  readonly units: readonly DocumentUnit[];
  readonly unknown: UnknownElements;
  /** Speeches of nobody: how many, and the line of the first. */
  readonly unnamed: { readonly count: number; readonly line: number } | undefined;
}

/** `names` gives who a reference such as `#smith` is. Linear in the document. */
export function readUnits(root: XmlElement, names: ReadonlyMap<string, string>): AknUnits {
  const walker = new Walker(names);
  walker.walk(root, 0);
  return walker.build();
}

class Walker {
  readonly #names: ReadonlyMap<string, string>;
  readonly #units = new UnitList();
  readonly #unknown = new UnknownElements();
  #unnamed: { count: number; line: number } | undefined;
  /** Whether text goes on in the last unit: it belongs to the same parent. */
  #isOpen = false;

  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  build(): AknUnits {
    return { units: this.#units.build(), unknown: this.#unknown, unnamed: this.#unnamed };
  }

  walk(parent: XmlElement, depth: number): void {
    for (const child of parent.children) {
      if (!isElement(child)) this.#addText([foldSpace(child)], depth);
      else if (!AKN_TEXT.left.has(child.name)) this.#walkElement(child, depth);
    }
  }

  #walkElement(element: XmlElement, depth: number): void {
    const { name } = element;
    if (DIVISIONS.has(name)) this.#walkDivision(element, depth);
    else if (SPEECHES.has(name)) this.#addSpeech(element, depth);
    else if (CONTAINERS.has(name)) this.#walkContainer(element, depth);
    else if (holdsUnits(element)) {
      this.#unknown.note(element);
      this.#walkContainer(element, depth);
    } else this.#addText(readParagraphs(wrap(element), AKN_TEXT, this.#unknown), depth);
  }

  #walkContainer(element: XmlElement, depth: number): void {
    // Text of a preface is not that of a body; of `<content>` it is that of its section.
    const isPart = /^(?:content|intro|wrapUp|formula|longTitle|container|blockContainer)$/.test(element.name);
    if (!isPart) this.#isOpen = false;
    this.walk(element, depth);
    if (!isPart) this.#isOpen = false;
  }

  #walkDivision(element: XmlElement, depth: number): void {
    const number = joinLines(element, NUMBERS);
    const heading = joinLines(element, HEADINGS);
    this.#isOpen = false;
    if (number === '' && heading === '') {
      this.walk(element, depth);
      this.#isOpen = false;
      return;
    }
    this.#units.add({
      type: 'section',
      depth,
      ...(number === '' ? {} : { number }),
      ...(heading === '' ? {} : { heading }),
      paragraphs: [],
      official: element.attributes.get('eId') ?? element.attributes.get('id') ?? '',
    });
    this.#isOpen = true;
    this.walk({ ...element, children: element.children.filter((child) => !isElement(child) || !isTitle(child)) }, depth + 1);
    this.#isOpen = false;
  }

  #addSpeech(element: XmlElement, depth: number): void {
    const from = joinLines(element, new Set(['from']));
    const by = (element.attributes.get('by') ?? '').trim().replace(/^#/, '');
    const speaker = trimLabel(from === '' ? (this.#names.get(by) ?? '') : from);
    const said = { ...element, children: element.children.filter((child) => !isElement(child) || child.name !== 'from') };
    const paragraphs = readParagraphs(said, AKN_TEXT, this.#unknown);
    if (speaker === '') this.#noteUnnamed(element);
    if (speaker === '' && paragraphs.length === 0) return;
    this.#units.add({
      type: 'turn',
      depth,
      ...(speaker === '' ? {} : { speaker }),
      paragraphs,
      official: element.attributes.get('eId') ?? element.attributes.get('id') ?? '',
    });
    this.#isOpen = false;
  }

  #noteUnnamed({ line }: XmlElement): void {
    if (this.#unnamed === undefined) this.#unnamed = { count: 1, line };
    else this.#unnamed.count += 1;
  }

  #addText(paragraphs: readonly string[], depth: number): void {
    const filled = paragraphs.filter((text) => text !== '');
    if (filled.length === 0) return;
    if (this.#isOpen) this.#units.append(filled);
    else this.#units.add({ type: 'paragraph', depth, paragraphs: filled });
    this.#isOpen = true;
  }
}

/** The element as the only child of another, so that it is itself read as a block. */
function wrap(element: XmlElement): XmlElement {
  return { name: 'container', prefix: '', attributes: new Map(), children: [element], line: element.line };
}

function isTitle({ name }: XmlElement): boolean {
  return NUMBERS.has(name) || HEADINGS.has(name);
}

/** Whether a child is a division or a speech: then an unknown element is a container, not a paragraph. */
function holdsUnits(element: XmlElement): boolean {
  const { name } = element;
  if (AKN_TEXT.blocks.has(name) || AKN_TEXT.inlines.has(name)) return false;
  return element.children.some((child) => isElement(child) && (DIVISIONS.has(child.name) || SPEECHES.has(child.name)));
}

/** Without the colon, or the stop and dash, that end a printed label. */
function trimLabel(label: string): string {
  return label.slice(0, -10) + label.slice(-10).replace(/\s*(?::|\.[-–—])+$/u, '');
}

function joinLines(element: XmlElement, names: ReadonlySet<string>): string {
  return listChildren(element, ...names)
    .map((child) => lineWithin(child))
    .filter((text) => text !== '')
    .join(' — ');
}
