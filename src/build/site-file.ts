/** A file of the site that is neither a page nor made by Astro for one. */
export interface SiteFile {
  /** Relative to the site's root: `data/records.json`. */
  readonly path: string;
  readonly mediaType: string;
  readonly render: () => FileBody | Promise<FileBody>;
}

/** Text is UTF-8. */
export type FileBody = string | Uint8Array;
