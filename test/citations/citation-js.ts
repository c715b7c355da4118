/** citation-js as an independent reader of BibTeX. It has no types of its own, so what it returns is checked here. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Titles of the entries, in order; throws where the text is no BibTeX. */
export function parseBibtexElsewhere(text: string): readonly string[] {
  const core: unknown = require('@citation-js/core');
  require('@citation-js/plugin-bibtex');
  assert.ok(typeof core === 'object' && core !== null && 'plugins' in core);
  const { plugins } = core;
  assert.ok(typeof plugins === 'object' && plugins !== null && 'input' in plugins);
  const { input } = plugins;
  assert.ok(typeof input === 'object' && input !== null && 'chain' in input && typeof input.chain === 'function');
  const items: unknown = input.chain(text);
  assert.ok(Array.isArray(items));
  return items.map((item: unknown) => {
    assert.ok(typeof item === 'object' && item !== null && 'title' in item && typeof item.title === 'string');
    return item.title;
  });
}
