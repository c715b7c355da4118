import type { XmlElement } from '../xml/tree.ts';

/** How often elements of a name were met, and where first. */
export class ElementCount {
  readonly #counts = new Map<string, { count: number; readonly line: number }>();

  add({ name, line }: XmlElement): void {
    const known = this.#counts.get(name);
    if (known === undefined) this.#counts.set(name, { count: 1, line });
    else known.count += 1;
  }

  /** In the order in which they were met. */
  list(): readonly { readonly name: string; readonly count: number; readonly line: number }[] {
    return [...this.#counts].map(([name, { count, line }]) => ({ name, count, line }));
  }

  get total(): number {
    return this.list().reduce((sum, { count }) => sum + count, 0);
  }
}
