/** Units of a transcript in the making: ids are unique, depths nest, order is that of adding. */
import type { DocumentUnit } from '../../model/documents.ts';

const LETTERS = { section: 's', turn: 't', paragraph: 'p' } as const;
/** An official id is cut after this many characters. */
const LONGEST_ID = 80;

export interface NewUnit extends Omit<DocumentUnit, 'id'> {
  /** Id or part of one that the document itself gives; `4.5` becomes `t4-5`, `sec1` stays. */
  readonly official?: string;
}

export class UnitList {
  readonly #units: { unit: DocumentUnit; paragraphs: string[] }[] = [];
  readonly #taken = new Map<string, number>();
  readonly #counts = { section: 0, turn: 0, paragraph: 0 };

  get length(): number {
    return this.#units.length;
  }

  get last(): DocumentUnit | undefined {
    return this.#units.at(-1)?.unit;
  }

  /** Adds a unit and returns its index; a depth that skips a level is lessened. */
  add({ official, ...unit }: NewUnit): number {
    this.#counts[unit.type] += 1;
    const id = this.#makeId(unit.type, official);
    const deepest = this.#units.length === 0 ? 0 : (this.last?.depth ?? 0) + 1;
    const paragraphs = unit.paragraphs.filter((text) => text !== '');
    this.#units.push({ unit: { ...unit, id, depth: Math.min(unit.depth, deepest), paragraphs }, paragraphs });
    return this.#units.length - 1;
  }

  /** More paragraphs for the last unit. */
  append(paragraphs: readonly string[]): void {
    const last = this.#units.at(-1);
    for (const text of paragraphs) if (text !== '') last?.paragraphs.push(text);
  }

  build(): DocumentUnit[] {
    return this.#units.map(({ unit }) => unit);
  }

  #makeId(type: keyof typeof LETTERS, official: string | undefined): string {
    const letter = LETTERS[type];
    const slug = (official ?? '')
      .slice(0, LONGEST_ID)
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const isWhole = /^[A-Za-z]/.test(slug) && slug !== 'top';
    const wanted = slug === '' ? `${letter}${this.#counts[type]}` : isWhole ? slug : `${letter}${slug}`;
    let id = wanted;
    while (this.#taken.has(id)) {
      const times = (this.#taken.get(wanted) ?? 1) + 1;
      this.#taken.set(wanted, times);
      id = `${wanted}-${times}`;
    }
    this.#taken.set(id, 1);
    return id;
  }
}
