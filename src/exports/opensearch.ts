/** OpenSearch description (1.1, draft 6): lets a browser offer the site's search among its own. */
import { SITE_NAME } from '../model/head.ts';
import { absoluteUrl, type Site } from '../model/permalinks.ts';
import { escapeXml } from '../text/escape.ts';

/** At most 16 characters, as the format demands. */
const SHORT_NAME = 'Surv. Record';

export function renderOpenSearch(site: Site): string {
  const template = `${absoluteUrl(site, 'search/')}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${SHORT_NAME}</ShortName>
  <LongName>${escapeXml(SITE_NAME)}</LongName>
  <Description>Surveillance disclosures and the testimony, legislation and company statements that answered them</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteUrl(site, 'favicon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`;
}
