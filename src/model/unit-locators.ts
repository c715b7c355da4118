/** What a citation calls the place of a unit in its official text: `SEC. 101(a)(2)`, or the page of the print where nothing is numbered. */
import type { DocumentUnit } from './documents.ts';

/** One for each unit, in order; empty where it has neither number nor page. Time: units times the depth of the text. */
export function listLocators(units: readonly DocumentUnit[]): readonly string[] {
  const around: DocumentUnit[] = [];
  return units.map((unit) => {
    while ((around.at(-1)?.depth ?? -1) >= unit.depth) around.pop();
    around.push(unit);
    return formatNumbers(around) || (unit.page === undefined ? '' : `p. ${unit.page}`);
  });
}

/** From the nearest division that names itself downwards; words that a bill quotes stand in the section that quotes them. */
function formatNumbers(around: readonly DocumentUnit[]): string {
  const first = around.findLastIndex((unit) => unit.quoted !== true && /\p{L}{2}|§/u.test(unit.number ?? ''));
  const numbers = around.slice(Math.max(0, first)).flatMap(({ number }) => number?.replace(/^[“"‘'\s]+|[.\s—–-]+$/gu, '') || []);
  return numbers.reduce((path, number) => (path === '' ? number : number.startsWith('(') ? path + number : `${path}, ${number}`), '');
}
