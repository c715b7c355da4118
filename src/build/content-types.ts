/** Media types by file ending, for the preview server. Types that hosts do not know stand in `public/_headers`. */

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.xml', 'application/xml'],
  ['.atom', 'application/atom+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.woff2', 'font/woff2'],
  ['.pdf', 'application/pdf'],
  ['.gz', 'application/gzip'],
  ['.zip', 'application/zip'],
  ['.wasm', 'application/wasm'],
]);

const UNKNOWN = 'application/octet-stream';

/** Type of a file with this ending (with its dot, any case); `application/octet-stream` where it is unknown. */
export function contentTypeOf(ending: string): string {
  return CONTENT_TYPES.get(ending.toLowerCase()) ?? UNKNOWN;
}

/** Whether compressing text of this type makes it smaller. */
export function isCompressible(contentType: string): boolean {
  return /^text\/|json|xml|javascript|x-research-info|x-bibtex|sqlite/.test(contentType);
}
