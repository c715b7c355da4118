/** What the HTML of a passage may hold, checked by a parser that is not ours. */
import assert from 'node:assert/strict';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', []],
  ['em', []],
  ['strong', []],
  // Refused in records, and harmless.
  ['code', []],
  ['br', []],
  ['mark', []],
  ['span', ['class']],
  ['a', ['href', 'class', 'title']],
]);

/** Throws where an element, an attribute or an address stands that no passage has. */
export function assertSafeHtml(html: string): void {
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) {
      const allowed = ALLOWED.get(node.tagName);
      assert.ok(allowed !== undefined, `<${node.tagName}> in ${html}`);
      for (const { name, value } of node.attrs) {
        assert.ok(allowed.includes(name), `${name} in ${html}`);
        if (name === 'href') assert.match(value, /^(?:https?:\/\/|#|$)/, html);
      }
    } else assert.ok(['#document-fragment', '#text'].includes(node.nodeName), `${node.nodeName} in ${html}`);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
}
