/** Parts a content file into its front matter (YAML between two lines of `---`) and its body. */
import type { Report } from './report.ts';
import { parseYaml, type YamlText } from './yaml-text.ts';

export interface FrontMatter {
  readonly fields: YamlText;
  readonly body: string;
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** `text` has line feeds only. Nothing where the file has no front matter or its YAML cannot be read. */
export function parseFrontMatter(text: string, report: Report): FrontMatter | undefined {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/my.exec(text);
  if (match === null) {
    report(
      { line: 1, path: '' },
      {
        code: 'front-matter',
        message: 'the file does not begin with front matter',
        hint: 'Begin with a line "---", then the fields, then a line "---"',
      },
    );
    return undefined;
  }
  const head = match[1] ?? '';
  const fields = parseYaml(head, 2, report);
  if (fields.value === undefined) return undefined;
  return { fields, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}
