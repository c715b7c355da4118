/** Elements of a day's file → units, in their order; and what a record can begin with. */
import type { DocumentUnit } from '../../model/documents.ts';
import type { NamedPerson, NamedStage } from '../importer.ts';
import { readParagraphs } from '../transcript/paragraphs.ts';
import { UnitList } from '../transcript/unit-list.ts';
import { UnknownElements } from '../transcript/unknown-elements.ts';
import { isElement, lineWithin, listChildren, listDescendants, type XmlElement } from '../xml/tree.ts';
import { readDivision, readVote } from './division.ts';
import { type OfficialId, parseOfficialId } from './official-id.ts';
import { HANSARD_TEXT, HEADINGS, SERIES, SPOKEN } from './vocabulary.ts';

export class DayReader {
  readonly unknown = new UnknownElements();
  readonly people: NamedPerson[] = [];
  readonly stages: NamedStage[] = [];
  /** Of the first element that has an id. */
  first: OfficialId | undefined;
  url: string | undefined;
  billTitle: string | undefined;
  readonly #units = new UnitList();
  #depth = 0;
  #hasMajor = false;
  #page: string | undefined;

  get units(): readonly DocumentUnit[] {
    return this.#units.build();
  }

  read(root: XmlElement): void {
    for (const child of root.children) {
      if (isElement(child)) this.#readElement(child);
      else if (child.trim() !== '') this.#add('paragraph', { paragraphs: [child.replace(/\s+/gu, ' ').trim()] });
    }
  }

  #readElement(element: XmlElement): void {
    const { name } = element;
    this.#notePlace(element);
    if (name === 'gidredirect' || name === 'place-holder') return;
    const level = HEADINGS.get(name);
    if (level !== undefined) this.#readHeading(element, level);
    else if (SPOKEN.has(name)) this.#readSpeech(element);
    else if (name === 'division' || name === 'divisioncount') this.#readDivision(element);
    else if (name === 'bill') this.#readBill(element);
    else if (name === 'committee') this.#readCommittee(element);
    else if (name === 'regmem') this.#readRegister(element);
    else this.#readOther(element);
  }

  /** Column, and the day by the first id. */
  #notePlace({ attributes }: XmlElement): void {
    this.#page = attributes.get('colnum') ?? this.#page;
    this.first ??= parseOfficialId(attributes.get('id') ?? '');
    const url = attributes.get('url') ?? '';
    if (/^https?:\/\//.test(url)) this.url ??= url.replace(/#.*$/, '');
  }

  #add(
    type: DocumentUnit['type'],
    unit: { heading?: string; speaker?: string; paragraphs: readonly string[] },
    element?: XmlElement,
  ): void {
    const place = parseOfficialId(element?.attributes.get('id') ?? '')?.place;
    this.#units.add({
      type,
      depth: this.#depth,
      ...unit,
      ...(this.#page === undefined || this.#page === '' ? {} : { page: this.#page }),
      ...(place === undefined ? {} : { official: place }),
    });
  }

  #readHeading(element: XmlElement, level: number): void {
    this.#noteTags(element);
    const heading = lineWithin(element);
    if (heading === '') return;
    // Westminster Hall and written statements may have minor headings alone: those are the top.
    this.#hasMajor ||= level === 0;
    this.#depth = this.#hasMajor ? level : 0;
    this.#add('section', { heading, paragraphs: [] }, element);
    this.#depth = (this.#units.last?.depth ?? 0) + 1;
  }

  /** Headings hold words only; what is else in them is noted. */
  #noteTags(element: XmlElement): void {
    readParagraphs(element, HANSARD_TEXT, this.unknown);
  }

  #readSpeech(element: XmlElement): void {
    const paragraphs = readParagraphs(element, HANSARD_TEXT, this.unknown);
    const speaker = element.attributes.get('speakername')?.trim() ?? '';
    const column = listDescendants(element, 'place-holder')
      .findLast(({ attributes }) => attributes.has('colnum'))
      ?.attributes.get('colnum');
    if (speaker !== '') this.#add('turn', { speaker, paragraphs }, element);
    else if (paragraphs.length > 0) this.#add('paragraph', { paragraphs }, element);
    this.#page = column ?? this.#page;
  }

  #readDivision(element: XmlElement): void {
    const { heading, paragraphs } = readDivision(element);
    this.#add('paragraph', { heading, paragraphs }, element);
    const day = element.attributes.get('divdate') ?? this.first?.day;
    const chamber = SERIES.get(this.first?.series ?? '')?.bodies[0] ?? '';
    if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)) this.stages.push(readVote(element, day, chamber));
  }

  #readBill(element: XmlElement): void {
    this.billTitle = element.attributes.get('title') ?? lineWithin(element);
    this.#add('paragraph', { paragraphs: [lineWithin(element)] }, element);
  }

  /** Members of a bill committee: `+` of the print, for those who were there, is the attribute `attending`. */
  #readCommittee(element: XmlElement): void {
    const lines: string[] = [];
    const chairs = new Set(listChildren(element, 'chairmen').flatMap((chairmen) => listChildren(chairmen, 'mpname')));
    for (const member of listDescendants(element, 'mpname', 'clerk')) {
      const role = member.name === 'clerk' ? 'Clerk' : chairs.has(member) ? 'Chair' : undefined;
      const name = lineWithin(member);
      lines.push(role === undefined ? name : `${role}: ${name}`);
      if (member.name !== 'clerk' && member.attributes.get('attending') !== 'false') {
        this.people.push({ name: member.attributes.get('membername') ?? name, part: role === 'Chair' ? 'chair' : 'member' });
      }
    }
    this.#add('paragraph', { heading: 'Committee', paragraphs: lines.filter((line) => line !== '') });
  }

  /** The register of interests: a section a member, a section a category. */
  #readRegister(element: XmlElement): void {
    this.#depth = 0;
    this.#add('section', { heading: element.attributes.get('membername') ?? 'Member', paragraphs: [] });
    for (const category of listChildren(element, 'category', 'item', 'record')) {
      const heading = category.attributes.get('name');
      const paragraphs = readParagraphs(category, HANSARD_TEXT, this.unknown);
      this.#depth = 1;
      this.#add(heading === undefined ? 'paragraph' : 'section', { ...(heading === undefined ? {} : { heading }), paragraphs });
    }
  }

  #readOther(element: XmlElement): void {
    if (!HANSARD_TEXT.blocks.has(element.name) && !HANSARD_TEXT.left.has(element.name)) this.unknown.note(element);
    const paragraphs = readParagraphs(element, HANSARD_TEXT, this.unknown);
    if (paragraphs.length > 0) this.#add('paragraph', { paragraphs }, element);
  }
}
