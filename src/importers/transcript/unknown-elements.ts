/** Elements that a format does not know: one warning a name, with the first place and the count. */
import type { ImportProblem } from '../importer.ts';
import { makeWarning, quoteFragment } from '../problems.ts';
import { lineWithin, type XmlElement } from '../xml/tree.ts';

export class UnknownElements {
  readonly #found = new Map<string, { count: number; line: number; text: string }>();

  note(element: XmlElement): void {
    const known = this.#found.get(element.name);
    if (known === undefined) this.#found.set(element.name, { count: 1, line: element.line, text: lineWithin(element).slice(0, 60) });
    else known.count += 1;
  }

  listProblems(file: string): ImportProblem[] {
    return [...this.#found].map(([name, { count, line, text }]) => {
      const times = count === 1 ? '' : `, ${count} times`;
      const message = `the element <${name}> is not known${times}; its text ${quoteFragment(text)} was kept`;
      const hint = 'Look whether the text stands where it belongs; if so, add the element to the vocabulary of the importer';
      return makeWarning({ file, line, path: `<${name}>` }, { code: 'unknown-element', message, hint });
    });
  }
}
