import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { findOffences, listPackages, parseRoomTable } from './support/architecture.ts';
import { findUnusedExports } from './support/unused-exports.ts';

const PROJECT = new URL('..', import.meta.url).pathname;
const MAP = readFileSync(join(PROJECT, 'src/README.md'), 'utf8');

/** Top level of the project: what a reader sees. Files and folders that tools make are ignored by git. */
const TOP_LEVEL = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'astro.config.ts',
  'biome.json',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'test',
  'tsconfig.json',
];
const MADE = new Set([
  '.git',
  '.astro',
  'dist',
  'node_modules',
  ...readFileSync(join(PROJECT, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\/|\/$/g, '')),
]);

test('src/ obeys its map', () => {
  assert.deepEqual(findOffences(PROJECT), []);
});

/** Exports that only a test needs, each with the reason why it stands in `src/`. */
const FOR_TESTS = [
  // The promise that the numbers under it keep.
  'src/search/index-files.ts: MAX_FILE_BYTES',
];

test('src/ exports nothing that src/ does not need', () => {
  assert.deepEqual(findUnusedExports(PROJECT), FOR_TESTS);
});

test('the table of src/README.md lets a room import rooms and touch node or the DOM, no more', () => {
  const rooms = parseRoomTable(MAP);
  assert.ok(rooms.size > 10);
  for (const [name, room] of rooms) {
    for (const other of room.imports) assert.ok(rooms.has(other), `${name} may import "${other}", which is no room`);
    for (const touched of room.touches) assert.match(touched, /^(node|dom)$/, name);
  }
});

test('the top level holds what a reader needs and nothing else', () => {
  const extra = readdirSync(PROJECT).filter((name) => !MADE.has(name) && !TOP_LEVEL.includes(name));
  assert.deepEqual(extra, []);
});

test('src/ and test/ import only packages that package.json names; the site needs none of those for development', () => {
  const dependencies = z.record(z.string(), z.string());
  const manifest = z
    .object({ dependencies, devDependencies: dependencies })
    .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const forAll = new Set(Object.keys(manifest.dependencies));
  const forDevelopment = new Set([...forAll, ...Object.keys(manifest.devDependencies)]);
  const isTool = /^(test|src\/commands\/(bench|test|picture|lint)|src\/browser\/timeline\/bench|src\/build\/(browser|content-reload)\b)/;
  const offences = listPackages(PROJECT).filter(({ file, name }) => !(isTool.test(file) ? forDevelopment : forAll).has(name));
  assert.deepEqual(offences, []);
});

/** A tree of one file, and the offence that it is planted for. */
const PLANTED: readonly (readonly [file: string, text: string, offence: string | undefined])[] = [
  ['src/text/a.ts', "import { x } from '../build/site.ts';", 'src/text/a.ts:1: text may not import build'],
  ['src/text/a.ts', "\nimport type { X } from '../corpus/x.ts';", 'src/text/a.ts:2: text may not import corpus'],
  ['src/text/a.ts', "export * from '../corpus/x.ts';", 'text may not import corpus'],
  ['src/text/a.ts', "export { x } from '../corpus/x.ts';", 'text may not import corpus'],
  ['src/text/a.ts', "const x = await import('../corpus/x.ts');", 'text may not import corpus'],
  ['src/text/a.ts', "type X = import('../corpus/x.ts').X;", 'text may not import corpus'],
  ['src/search/a.ts', "new Worker(new URL('../browser/w.worker.ts', import.meta.url));", 'search may not import browser'],
  ['src/search/a.ts', "const all = import.meta.glob('../corpus/*.ts');", 'search may not import corpus'],
  ['src/search/a.ts', "import { x } from '../timeline/x.ts';", 'search may not import timeline'],
  ['src/text/a.ts', "import { readFile } from 'node:fs/promises';", 'text may not touch Node'],
  ['src/text/a.ts', "import fs from 'fs';", 'text may not touch Node'],
  [
    'src/text/a.ts',
    "import { defineConfig } from 'astro/config';\nimport 'astro:content';",
    'src/text/a.ts:2: text may not depend on astro:content',
  ],
  ['src/text/a.ts', 'export const f = () => document.title;', 'text may not touch the DOM, but names document'],
  ['src/text/a.ts', 'export const f = () => globalThis.window.name;', 'text may not touch the DOM, but names window'],
  ['src/text/a.ts', "import data from '../../content/x.json';", 'stands in no room'],
  ['src/styles/a.css', 'a {}\n'.repeat(401), '401 lines'],
  ['src/text/utils.ts', '', '"utils.ts" says nothing'],
  ['src/text/helpers/a.ts', '', '"helpers" says nothing'],
  ['src/stray/a.ts', '', 'the room "stray" is not in the table'],
  ['src/stray.ts', '', 'stands in no room'],
  ['src/text/a.ts', '// line\n'.repeat(401), '401 lines'],
  ['src/text/a.ts', `function f() {\n${'  1;\n'.repeat(60)}}`, 'f has 62 lines'],
  ['src/commands/a.ts', 'page.evaluate(document.title);', 'commands may not touch the DOM, but names document'],
  ['src/text/a.ts', `function make() {\n  function inner() {\n${'  1;\n'.repeat(60)}  }\n}`, 'inner has 62 lines'],
  ['src/text/a.ts', 'const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e;', 'f has 5 parameters'],
  [
    'src/components/A.astro',
    "---\nimport { x } from '../browser/x.ts';\n---\n<p>{x}</p>",
    'src/components/A.astro:2: components may not import browser',
  ],
  ['src/components/A.astro', "---\nimport { x } from '../build/site.ts';\n---\n<p>{x}</p>", 'components may not import build'],
  [
    'src/components/A.astro',
    "---\n---\n<p>\n{await import('../corpus/x.ts')}</p>",
    'src/components/A.astro:4: components may not import corpus',
  ],
  ['src/components/A.astro', '---\nconst title = document.title;\n---\n', 'components may not touch the DOM'],
  ['src/components/A.astro', '<p>{window.innerWidth}</p>', 'components may not touch the DOM'],
  [
    'src/components/A.astro',
    "<p></p>\n<script>\nimport { x } from '../corpus/x.ts';\n</script>",
    'src/components/A.astro:3: browser may not import corpus',
  ],
  ['src/pages/a.astro', "---\nimport { readFile } from 'node:fs';\n---", 'pages may not touch Node'],
  ['src/pages/a.astro', '<script src="../build/site.ts"></script>', 'browser may not import build'],
  ['src/styles/a.css', "@import '../components/x.css';", 'styles may not import components'],
  // What is allowed.
  ['src/components/A.astro', "<p></p><script>\nimport '../browser/x.ts';\ndocument.title = 'x';\n</script>", undefined],
  ['src/components/A.astro', '<script src="../browser/x.ts"></script>', undefined],
  [
    'src/pages/a.astro',
    "---\nimport { x } from '../build/site.ts';\nimport '../styles/a.css';\n---\n<p>The document and the window.</p>",
    undefined,
  ],
  ['src/text/a.ts', 'export const f = (document: { title: string }, x: { window: 1 }) => document.title + x.window;', undefined],
  ['src/browser/a.ts', "import { x } from '../search/x.ts';\ndocument.title = x;", undefined],
  ['src/build/a.ts', "import { readFile } from 'node:fs';", undefined],
  ['src/commands/a.ts', 'await page.evaluate(() => document.title);', undefined],
  ['src/text/a.ts', `function make() {\n${'  1;\n'.repeat(30)}  function inner() {\n${'  1;\n'.repeat(40)}  }\n}`, undefined],
];

test('findOffences(project) finds a planted violation and passes what is allowed', () => {
  for (const [file, text, offence] of PLANTED) {
    const project = mkdtempSync(join(tmpdir(), 'planted-'));
    try {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, 'src/README.md'), MAP);
      writeFileSync(join(project, file), text);
      const found = findOffences(project);
      const asked = `${file}: ${text.slice(0, 80)}`;
      if (offence === undefined) assert.deepEqual(found, [], asked);
      else
        assert.ok(
          found.some((one) => one.includes(offence)),
          `${asked}: wanted "${offence}", found "${found.join('; ')}"`,
        );
    } finally {
      rmSync(project, { recursive: true });
    }
  }
});

/** Two files of `src/text`, and what of `a.ts` nothing needs. */
const EXPORTING: readonly (readonly [a: string, b: string, unused: readonly string[]])[] = [
  ['export const x = 1;', '', ['x']],
  ['export function x() {}\nexport type Y = 1;\nexport class Z {}\nexport interface W {}', '', ['x', 'Y', 'Z', 'W']],
  ['const x = 1;\nexport { x };', '', ['x']],
  ['export const x = 1;\nconst y = x;', '', []],
  ['export const x = 1;', "import { x } from './a.ts';", []],
  ['export const x = 1;', "import { y as x } from './a.ts';", ['x']],
  ['export const x = 1;', "import { x as y } from './a.ts';", []],
  ['export const x = 1;', "import { x } from '../corpus/a.ts';", ['x']],
  ['export type X = 1;', "import { type X } from './a.ts';", []],
  ['export type X = 1;', "type Y = import('./a.ts').X;", []],
  ['export const x = 1;', "import * as all from './a.ts';", []],
  ['export const x = 1;', "export * from './a.ts';", []],
  ['export const x = 1;', "export { x } from './a.ts';", []],
  ['export const x = 1;', "const { x } = await import('./a.ts');", []],
  ['export const x = 1, y = 2;', "import { y } from './a.ts';", ['x']],
];

test('findUnusedExports(project) finds what no other file imports and its own does not use', () => {
  for (const [a, b, unused] of EXPORTING) {
    const project = mkdtempSync(join(tmpdir(), 'exporting-'));
    try {
      mkdirSync(join(project, 'src/text'), { recursive: true });
      writeFileSync(join(project, 'src/text/a.ts'), a);
      writeFileSync(join(project, 'src/text/b.ts'), b);
      const found = findUnusedExports(project).filter((one) => one.startsWith('src/text/a.ts: '));
      assert.deepEqual(
        found,
        unused.map((name) => `src/text/a.ts: ${name}`),
        `${a} | ${b}`,
      );
    } finally {
      rmSync(project, { recursive: true });
    }
  }
});
