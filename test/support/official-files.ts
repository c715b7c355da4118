/** Official files from `../shared/data`, decoded; nothing where they are absent. None of them is part of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFile } from '../../src/importers/decode.ts';
import type { ImportInput, ImportResult } from '../../src/importers/importer.ts';
import type { DocumentUnit } from '../../src/model/documents.ts';

const DATA = path.resolve(import.meta.dirname, '../../../shared/data');

/** The reason to skip, or false. */
export function whyMissing(...folders: readonly string[]): string | false {
  const missing = folders.find((folder) => !existsSync(path.join(DATA, folder)));
  return missing === undefined ? false : `needs ../shared/data/${missing}`;
}

export function readOfficial(file: string): ImportInput {
  return decode(path.join(DATA, file));
}

function decode(file: string): ImportInput {
  const { input } = decodeFile(readFileSync(file), path.basename(file));
  if (input === undefined) throw new Error(`${file} is no text`);
  return input;
}

/** Paths below a folder of the data, in order, that end so. */
export function listOfficial(folder: string, ending: string): readonly string[] {
  const top = path.join(DATA, folder);
  if (!existsSync(top)) return [];
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  return files.map((entry) => path.relative(DATA, path.join(entry.parentPath, entry.name))).sort();
}

/** A fixture of the project's own words. */
export function readFixture(file: string): ImportInput {
  return decode(path.join(import.meta.dirname, '../fixtures/importers', file));
}

/** One line a unit, as the tests compare them: depth, id, page, number, heading, speaker, paragraphs. */
export function outline(units: readonly DocumentUnit[]): string[] {
  return units.map(({ id, depth, page, number, heading, speaker, paragraphs }) => {
    const head = [number, heading, speaker === undefined ? undefined : `${speaker}:`].filter((part) => part !== undefined).join(' ');
    const text = paragraphs.join(' / ');
    return `${'  '.repeat(depth)}${id}${page === undefined ? '' : ` [${page}]`} ${[head, text].filter((part) => part !== '').join(' ')}`;
  });
}

/** What every result must be: ids that are addresses and unique, depths that nest, folded paragraphs, problems with lines. */
export function checkResult({ document, problems }: ImportResult, { text }: ImportInput): void {
  const lines = text.split('\n').length;
  for (const problem of problems) {
    if (problem.line < 1 || problem.line > lines) throw new Error(`${problem.code}: line ${problem.line} of ${lines}`);
    if (problem.message === '' || problem.hint === '' || problem.file === '') throw new Error(`${problem.code} says nothing`);
    if (/\.$/.test(problem.message)) throw new Error(`${problem.code} ends in a full stop`);
  }
  const isUnusable = problems.some(({ severity }) => severity === 'error');
  if (isUnusable !== (document === undefined)) throw new Error(`document and errors disagree: ${JSON.stringify(problems)}`);
  if (document !== undefined) checkUnits(document.units);
}

function checkUnits(units: readonly DocumentUnit[]): void {
  if (units.length === 0) throw new Error('no unit');
  const ids = new Set<string>();
  let deepest = 0;
  for (const unit of units) {
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(unit.id) || unit.id === 'top' || ids.has(unit.id)) throw new Error(`id ${unit.id}`);
    if (unit.depth < 0 || unit.depth > deepest) throw new Error(`${unit.id}: depth ${unit.depth} under ${deepest}`);
    const unfolded = unit.paragraphs.find((text) => text === '' || text !== text.replace(/\s+/gu, ' ').trim());
    if (unfolded !== undefined) throw new Error(`${unit.id}: "${unfolded}"`);
    if (unit.speaker !== undefined && unit.type !== 'turn') throw new Error(`${unit.id}: a speaker in a ${unit.type}`);
    ids.add(unit.id);
    deepest = unit.depth + 1;
  }
}

/** Letters and digits alone: what no importer may lose or move. */
export function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

export function lettersOfUnits(units: readonly DocumentUnit[]): string {
  return units.map((unit) => lettersOf([unit.number, unit.heading, unit.speaker, ...unit.paragraphs].join(' '))).join('');
}

/** Every position at which a text is cut to test truncation: each 1,000 characters. */
export function* cutEveryKilobyte({ file, text }: ImportInput): Generator<ImportInput> {
  for (let end = 1000; end < text.trimEnd().length; end += 1000) yield { file, text: text.slice(0, end) };
}
