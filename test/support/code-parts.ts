/**
 * What a source file of `src/` says to the outside: which files it names, and which globals it uses. A `.ts` file is one part;
 * an `.astro` file is its front matter, its template, and one part for each `<script>`, which runs in the browser.
 */
import ts from 'typescript';

export interface CodePart {
  readonly code: string;
  /** 1-based line of the file at which the part begins. */
  readonly line: number;
  readonly isScript: boolean;
}

export interface Mention {
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** Parts of a file by its name; `.css` has one whose imports are its `@import` rules. */
export function parseCodeParts(name: string, text: string): readonly CodePart[] {
  if (!name.endsWith('.astro')) return [{ code: text, line: 1, isScript: false }];
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const head = frontMatter === null ? [] : [makePart(text, frontMatter[0].indexOf('\n') + 1, frontMatter[1] ?? '', false)];
  const templateStart = frontMatter?.[0].length ?? 0;
  const scripts: CodePart[] = [];
  // Lines of a script are blanked, not cut, so that what follows keeps its line.
  const template = text
    .slice(templateStart)
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi, (all, attributes: string, body: string, at: number) => {
      const source = /\bsrc\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
      const start = templateStart + at;
      if (source !== undefined) scripts.push(makePart(text, start, `import ${JSON.stringify(source)};`, true));
      scripts.push(makePart(text, start + all.indexOf('>') + 1, body, true));
      return all.replace(/[^\n]/g, ' ');
    });
  return [...head, ...parseTemplate(text, templateStart, template), ...scripts];
}

function makePart(text: string, start: number, code: string, isScript: boolean): CodePart {
  return { code, line: text.slice(0, start).split('\n').length, isScript };
}

/** Outside of expressions a template is prose, which would not parse; its `import(…)` and `new URL(…)` are found one by one. */
function parseTemplate(text: string, start: number, template: string): readonly CodePart[] {
  const calls = template.matchAll(
    /\bimport\s*\([^)]*\)|\bnew\s+URL\s*\([^)]*\)|\b(?:window|document|localStorage|sessionStorage|navigator)\.\w+/g,
  );
  return [...calls].map((call) => makePart(text, start + call.index, call[0], false));
}

/** Every file or package that the code names: imports of all forms, re-exports, type imports, workers and globs. */
export function findImports(name: string, part: CodePart): readonly Mention[] {
  if (name.endsWith('.css')) return findCssImports(part);
  const mentions: Mention[] = [];
  visit(parseCode(part), (node, line) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) mentions.push({ text: specifier.text, line: line + part.line - 1 });
  });
  return mentions;
}

function findCssImports(part: CodePart): readonly Mention[] {
  return part.code.split('\n').flatMap((line, index) => {
    const specifier = /@import\s+(?:url\()?["']([^"']+)["']/.exec(line)?.[1];
    return specifier === undefined ? [] : [{ text: specifier, line: index + 1 }];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node)) return namesFile(node.expression) ? node.arguments[0] : undefined;
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url';
  return isUrl ? node.arguments[0] : undefined;
}

function namesFile(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || ['require', 'import.meta.glob', 'import.meta.resolve'].includes(callee.getText());
}

/** Uses of these globals: not names of properties, not in a page that the code drives, and not in a file that declares the name itself. */
export function findGlobals(part: CodePart, names: ReadonlySet<string>): readonly Mention[] {
  const uses: Mention[] = [];
  const declared = new Set<string>();
  visit(parseCode(part), (node, line) => {
    if (!ts.isIdentifier(node) || !names.has(node.text)) return;
    if (isDeclaration(node)) declared.add(node.text);
    else if (!isPropertyName(node) && !isRunInPage(node)) uses.push({ text: node.text, line: line + part.line - 1 });
  });
  return uses.filter((use) => !declared.has(use.text));
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent);
  return declares && parent.name === node;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node && parent.expression.getText() !== 'globalThis';
  const names =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return names && parent.name === node;
}

export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

/** Functions, methods and arrows of the part, without the lines of functions declared inside: a closure is as long as what it does itself. */
export function measureFunctions(part: CodePart): readonly FunctionSize[] {
  const sizes: FunctionSize[] = [];
  visit(parseCode(part), (node, line) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    sizes.push({
      name: functionName(node),
      line: line + part.line - 1,
      lines: countOwnLines(node),
      parameters: node.parameters.length,
    });
  });
  return sizes;
}

function countOwnLines(node: ts.Node): number {
  let inner = 0;
  const step = (child: ts.Node): void => {
    if (ts.isFunctionDeclaration(child)) inner += countLines(child) - 1;
    else ts.forEachChild(child, step);
  };
  ts.forEachChild(node, step);
  return countLines(node) - inner;
}

function countLines(node: ts.Node): number {
  return node.getText().split('\n').length;
}

/** Functions that are handed to these run in the page of a driven browser, not in the program that drives it. */
const RUN_IN_PAGE = new Set(['evaluate', 'evaluateHandle', 'evaluateAll', 'waitForFunction', 'addInitScript', '$eval', '$$eval']);

function isRunInPage(node: ts.Node): boolean {
  const call = ts.findAncestor(
    node,
    (one) => ts.isFunctionLike(one) && ts.isCallExpression(one.parent) && runsInPage(one.parent.expression),
  );
  return call !== undefined;
}

function runsInPage(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && RUN_IN_PAGE.has(callee.name.text);
}

function functionName(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function';
}

function parseCode(part: CodePart): ts.SourceFile {
  return ts.createSourceFile('part.tsx', part.code, ts.ScriptTarget.ESNext, true, part.isScript ? ts.ScriptKind.TS : ts.ScriptKind.TSX);
}

function visit(file: ts.SourceFile, see: (node: ts.Node, line: number) => void): void {
  const step = (node: ts.Node): void => {
    see(node, file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, step);
  };
  ts.forEachChild(file, step);
}
