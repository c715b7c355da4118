/** Gives ids to the passages of a record that have none, in its text as the curator wrote it. */
import { type Block, parseBody } from './body.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { numberPassages } from './passage-ids.ts';

export interface NumberedText {
  readonly text: string;
  /** Ids given, in order. */
  readonly added: readonly string[];
}

/** `published` are ids that were once given in this record. Nothing where the text has no front matter that can be read. Line endings stay. */
export function numberText(text: string, published: readonly string[]): NumberedText | undefined {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = parseFrontMatter(clean, ignore);
  if (front === undefined) return undefined;
  const blocks = parseBody(front.body, front.bodyLine, ignore);
  const next = numberPassages([...published, ...idsOf(front, blocks)]);
  const lines = text.split(/(?<=\n)/);
  const added: string[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.id === undefined) {
      const id = `p${next()}`;
      editLine(lines, block.lastLine, (line) => `${line.trimEnd()} {#${id}}`);
      added.push(id);
    }
    if (block.type === 'div' && block.attributes.id === undefined) {
      const id = `t${next()}`;
      editLine(lines, block.line, (line) => line.replace('{', `{#${id} `));
      added.push(id);
    }
  }
  return { text: lines.join(''), added };
}

function ignore(): void {}

function idsOf({ fields }: FrontMatter, blocks: readonly Block[]): readonly string[] {
  const inBlocks = blocks.flatMap((block) => (block.type === 'heading' ? [] : [block.type === 'div' ? block.attributes.id : block.id]));
  // Stages have theirs in the front matter, where links and quotations may also name passages that are gone.
  const inFields = JSON.stringify(fields.value).match(/(?<=["#])[pts][1-9]\d{0,4}(?=")/g) ?? [];
  return [...inBlocks.filter((id) => id !== undefined), ...inFields];
}

function editLine(lines: string[], line: number, edit: (text: string) => string): void {
  const [, content = '', ending = ''] = /^([^\r\n]*)([\r\n]*)$/.exec(lines[line - 1] ?? '') ?? [];
  lines[line - 1] = `${edit(content)}${ending}`;
}
