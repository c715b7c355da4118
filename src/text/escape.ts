/** Escapes for text that goes into HTML, XML or an attribute of either. */

const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe as text and inside quoted attribute values, in HTML and in XML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// XML 1.0, section 2.2: most control characters and lone surrogates cannot be written, not even as character references.
const NOT_XML = /[\p{Cc}--[\t\n\r]]|[\p{Cs}\ufffe\uffff]/gv;

/** As `escapeHtml`; what XML 1.0 forbids or warns of becomes U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, '\ufffd'));
}
