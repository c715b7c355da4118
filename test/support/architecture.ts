/** Reads the table of rooms in `src/README.md` and finds what in `src/` offends against it. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type CodePart, findGlobals, findImports, type Mention, measureFunctions, parseCodeParts } from './code-parts.ts';

export interface Room {
  readonly imports: ReadonlySet<string>;
  readonly touches: ReadonlySet<string>;
}

export type Rooms = ReadonlyMap<string, Room>;

const MAX_FILE_LINES = 400;
const MAX_FUNCTION_LINES = 60;
const MAX_PARAMETERS = 4;
const DRAWERS = /^(utils?|helpers?|common|shared|lib|misc)(\.|$)/i;
const DOM_GLOBALS: ReadonlySet<string> = new Set(['document', 'window', 'localStorage', 'sessionStorage', 'navigator']);
/** Rooms of HTML: their `<script>` parts run in the browser, and only there may `browser` be named. */
const HTML_ROOMS: ReadonlySet<string> = new Set(['components', 'layouts', 'pages']);
const CODE_FILE = /\.(ts|mts|tsx|js|mjs|astro|css)$/;

/** Rooms of the table whose first cell is `room`. */
export function parseRoomTable(markdown: string): Rooms {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^\| *room *\|/.test(line));
  const rest = lines.slice(start + 2);
  const length = rest.findIndex((line) => !line.startsWith('|'));
  const cells = rest.slice(0, length < 0 ? rest.length : length).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const words = (cell = '') =>
    new Set(
      cell
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '-' && word !== ''),
    );
  return new Map(cells.map(([room = '', , imports, touches]) => [room, { imports: words(imports), touches: words(touches) }]));
}

/** Offences in `project/src` as `file:line: what is wrong`, in the order of the files. */
export function findOffences(project: string): readonly string[] {
  const rooms = parseRoomTable(readFileSync(join(project, 'src/README.md'), 'utf8'));
  return listFiles(project, 'src').flatMap((file) => checkFile(rooms, file, readFileSync(join(project, file), 'utf8')));
}

/** Packages that the code of `src/` and `test/` names, once a file; type declarations of their own are not looked for. */
export function listPackages(project: string): readonly { readonly file: string; readonly name: string }[] {
  const files = [...listFiles(project, 'src'), ...listFiles(project, 'test')].filter((file) => CODE_FILE.test(file));
  return files.flatMap((file) => {
    const mentions = parseCodeParts(file, readFileSync(join(project, file), 'utf8')).flatMap((part) => findImports(file, part));
    const names = mentions.map(({ text }) => text).filter((text) => !/^([./]|[a-z]+:)/.test(text) && !isBuiltin(text));
    return [
      ...new Set(
        names.map((text) =>
          text
            .split('/')
            .slice(0, text.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
      ),
    ].map((name) => ({ file, name }));
  });
}

/** Files of a folder of the project, relative to it, with `/`, by name. */
function listFiles(project: string, folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function checkFile(rooms: Rooms, file: string, text: string): readonly string[] {
  const [, room = '', ...rest] = file.split('/');
  if (rest.length === 0) return /^(README\.md|env\.d\.ts)$/.test(room) ? [] : [`${file}: stands in no room`];
  const known = rooms.get(room);
  if (known === undefined) return [`${file}: the room "${room}" is not in the table of src/README.md`];
  const drawer = file.split('/').find((name) => DRAWERS.test(name));
  const named = drawer === undefined ? [] : [`${file}: "${drawer}" says nothing. Name it by what it knows.`];
  if (!CODE_FILE.test(file)) return named;
  const parts = parseCodeParts(file, text);
  return [...named, ...checkSize(file, text, parts), ...parts.flatMap((part) => checkPart(rooms, file, part))];
}

function checkSize(file: string, text: string, parts: readonly CodePart[]): readonly string[] {
  const lines = text.trimEnd().split('\n').length;
  const long = lines > MAX_FILE_LINES ? [`${file}: ${lines} lines, more than ${MAX_FILE_LINES}`] : [];
  if (!file.endsWith('.ts')) return long;
  const functions = parts.flatMap(measureFunctions).flatMap((size) => {
    const offences: string[] = [];
    if (size.lines > MAX_FUNCTION_LINES)
      offences.push(`${file}:${size.line}: ${size.name} has ${size.lines} lines, more than ${MAX_FUNCTION_LINES}`);
    if (size.parameters > MAX_PARAMETERS)
      offences.push(`${file}:${size.line}: ${size.name} has ${size.parameters} parameters, more than ${MAX_PARAMETERS}`);
    return offences;
  });
  return [...long, ...functions];
}

function checkPart(rooms: Rooms, file: string, part: CodePart): readonly string[] {
  const ownRoom = file.split('/')[1] ?? '';
  const room = part.isScript && HTML_ROOMS.has(ownRoom) ? 'browser' : ownRoom;
  const rights = rooms.get(room) ?? { imports: new Set(), touches: new Set() };
  const imports = findImports(file, part).flatMap((mention) => checkImport({ rooms, file, room, rights }, mention));
  if (rights.touches.has('dom') || file.endsWith('.css')) return imports;
  const globals = findGlobals(part, DOM_GLOBALS).map(
    ({ text, line }) => `${file}:${line}: ${room} may not touch the DOM, but names ${text}`,
  );
  return [...imports, ...globals];
}

interface Place {
  readonly rooms: Rooms;
  readonly file: string;
  readonly room: string;
  readonly rights: Room;
}

function checkImport(place: Place, mention: Mention): readonly string[] {
  const { file, room, rights } = place;
  const at = `${file}:${mention.line}:`;
  if (isBuiltin(mention.text)) return rights.touches.has('node') ? [] : [`${at} ${room} may not touch Node, but imports ${mention.text}`];
  if (/^astro(:|$)/.test(mention.text))
    return HTML_ROOMS.has(room) || rights.touches.has('node') ? [] : [`${at} ${room} may not depend on ${mention.text}`];
  if (!/^[./]/.test(mention.text)) return [];
  const target = mention.text.startsWith('/') ? mention.text.slice(1) : join(dirname(file), mention.text).split(sep).join('/');
  const [top, targetRoom = ''] = target.split('/');
  // A program that bundles or watches names the whole folder.
  if (top === 'src' && targetRoom === '' && rights.touches.has('node')) return [];
  if (top !== 'src' || targetRoom === basename(target)) return [`${at} ${room} names ${mention.text}, which stands in no room`];
  if (targetRoom === room || rights.imports.has(targetRoom)) return [];
  if (!place.rooms.has(targetRoom)) return [`${at} ${room} names a room that is not in the table: ${targetRoom}`];
  return [`${at} ${room} may not import ${targetRoom}, but names ${mention.text}`];
}
