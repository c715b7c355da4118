/** A record or passage gets another address: which texts of the content change, and how. Nothing is written here. */
import type { RecordRef } from '../model/record.ts';
import type { ContentFile } from './content-file.ts';
import { formatReference } from './reference.ts';

export interface Move {
  readonly from: RecordRef;
  readonly to: RecordRef;
}

/** Files whose references to `from` become references to `to`, with their new text. A record takes its passages with it. */
export function moveReferences(files: readonly ContentFile[], move: Move): readonly ContentFile[] {
  const old = formatReference(move.from).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![a-z0-9-])${old}(?![a-z0-9-])`, 'g');
  return files.flatMap(({ file, text }) => {
    if (!/\/.*\.(?:md|yaml)$/.test(file.replace(/^content/, '')) || file === 'content/redirects.yaml') return [];
    const moved = text.replace(pattern, formatReference(move.to));
    return moved === text ? [] : [{ file, text: moved }];
  });
}

/** The text of `redirects.yaml` with a line for the move, after what `mendRedirects` does. */
export function addRedirect(redirects: string, move: Move): string {
  return `${mendRedirects(redirects, move)}${formatReference(move.from)}: ${formatReference(move.to)}\n`;
}

/** The text of `redirects.yaml`: lines that led to the old address lead to the new one, and the new address has none of its own. All others stay as they are. */
export function mendRedirects(redirects: string, move: Move): string {
  const [from, to] = [formatReference(move.from), formatReference(move.to)];
  const kept = redirects.split('\n').flatMap((line) => {
    const [, old, target, passage = '', rest = ''] = /^([^\s:]+):\s*([^\s#]+)(#\S+)?(\s*(?:\s#.*)?)$/.exec(line) ?? [];
    if (old === undefined || target === undefined) return [line];
    if (old === to) return [];
    if (`${target}${passage}` === from) return [`${old}: ${to}${rest}`];
    return target === from ? [`${old}: ${to}${move.to.passage === undefined ? passage : ''}${rest}`] : [line];
  });
  return kept.join('\n').replace(/\n*$/, '\n').replace(/^\n$/, '');
}
