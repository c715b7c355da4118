/** Names of the codes in `jurisdiction`: ISO 3166 alpha-2, and `EU`, `UK`, `UN`, `INT` as the sources write them. */

/** `European Union`, `United States`; the code itself where no name is known. */
export function formatJurisdiction(code: string): string {
  if (code === 'INT') return 'International';
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
