import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { escapeHtml, escapeXml } from '../../src/text/escape.ts';

test('escapeHtml(text) is read back as the text, between tags and in an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // HTML itself turns carriage returns into line feeds and drops U+0000.
      fc.pre(!/[\r\0]/.test(text));
      const [element] = parseFragment(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`).childNodes;
      assert.ok(element !== undefined && 'attrs' in element);
      assert.equal(element.attrs[0]?.value, text);
      const [child] = element.childNodes;
      assert.equal(child === undefined ? '' : 'value' in child ? child.value : undefined, text);
    }),
    { seed: 1 },
  );
});

test('escapeHtml(xss) leaves no tag, no quotation mark', () => {
  assert.equal(escapeHtml(`"><script>alert('1')&lt;`), '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&amp;lt;');
});

test('escapeXml(text) is well-formed XML for any text, and loses only what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parser = new SaxesParser();
      let read = '';
      parser.on('text', (chunk) => {
        read += chunk;
      });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(`<a>${escapeXml(text)}</a>`).close();
      if (/^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]*$/.test(text)) assert.equal(read, text);
    }),
    { seed: 2 },
  );
});

test('escapeXml(text) puts U+FFFD for control characters and lone surrogates', () => {
  assert.equal(escapeXml('a\u0000b\u001bc\ud800d\uffffe\t\n😀'), 'a\ufffdb\ufffdc\ufffdd\ufffde\t\n😀');
});
