/**
 * Exports of `src/` that nothing in `src/` needs: no other file imports the name, and its own file says it only where it declares it.
 * A test is no reason for an export to be there. A namespace import, `export *` and a dynamic import need all names of their file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { parseCodeParts } from './code-parts.ts';

/** Names that Astro asks a page for. */
const ASKED_OF_PAGES: ReadonlySet<string> = new Set(['getStaticPaths', 'prerender', 'GET', 'Props']);

/** Configuration of Astro, which is code too. */
const CONFIGURATION = 'astro.config.ts';

interface CodeFile {
  readonly file: string;
  readonly sources: readonly ts.SourceFile[];
}

/** `file: name`, in the order of the files, then of the names in them. */
export function findUnusedExports(project: string): readonly string[] {
  const files = listCode(project);
  const imported = new Set(files.flatMap(listImported));
  return files.flatMap(({ file, sources }) =>
    sources.flatMap((source) =>
      (file === CONFIGURATION ? [] : listExported(source))
        .filter((name) => !imported.has(`${file} ${name}`) && !imported.has(`${file} *`))
        .filter((name) => countMentions(source, name) < 2 && !(isPage(file) && ASKED_OF_PAGES.has(name)))
        .map((name) => `${file}: ${name}`),
    ),
  );
}

function isPage(file: string): boolean {
  return file.endsWith('.astro') || file.startsWith('src/pages/');
}

function listCode(project: string): readonly CodeFile[] {
  return readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(ts|astro)$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .concat(existsSync(join(project, CONFIGURATION)) ? [CONFIGURATION] : [])
    .sort()
    .map((file) => ({
      file,
      sources: parseCodeParts(file, readFileSync(join(project, file), 'utf8')).map(({ code }) =>
        ts.createSourceFile('part.ts', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS),
      ),
    }));
}

/** `file name` for each name that a file takes from another; `file *` where it takes all. */
function listImported({ file, sources }: CodeFile): readonly string[] {
  const found: string[] = [];
  const take = (specifier: ts.Node | undefined, names: readonly string[]) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.')) return;
    const target = join(file, '..', specifier.text).split(sep).join('/');
    for (const name of names) found.push(`${target} ${name}`);
  };
  const step = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, importedNames(node.importClause));
    if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, elementNames(node.exportClause));
    if (ts.isImportTypeNode(node)) take(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, [nameOfType(node)]);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0], ['*']);
    ts.forEachChild(node, step);
  };
  for (const source of sources) ts.forEachChild(source, step);
  return found;
}

function importedNames(clause: ts.ImportClause | undefined): readonly string[] {
  if (clause === undefined) return [];
  return [
    ...(clause.name === undefined ? [] : ['default']),
    ...(clause.namedBindings === undefined ? [] : elementNames(clause.namedBindings)),
  ];
}

function elementNames(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  if (names === undefined || !('elements' in names)) return ['*'];
  return [...names.elements].map((element) => (element.propertyName ?? element.name).text);
}

function nameOfType({ qualifier }: ts.ImportTypeNode): string {
  return qualifier === undefined ? '*' : (qualifier.getText().split('.')[0] ?? '*');
}

function listExported(source: ts.SourceFile): readonly string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return statement.moduleSpecifier === undefined ? elementNames(statement.exportClause) : [];
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ? declaredNames(statement) : [];
  });
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const declares =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return declares && statement.name !== undefined ? [statement.name.text] : [];
}

function countMentions(source: ts.SourceFile, name: string): number {
  let count = 0;
  const step = (node: ts.Node): void => {
    if (ts.isExportSpecifier(node)) return;
    if (ts.isIdentifier(node) && node.text === name) count += 1;
    ts.forEachChild(node, step);
  };
  ts.forEachChild(source, step);
  return count;
}
