/**
 * Names of the codes in `jurisdiction`: ISO 3166 alpha-2, and `EU`, `UK`, `UN`, `INT` as the sources write them. The names that the
 * record uses stand here, because those of Intl depend on the machine that builds (`HK` is “Hong Kong SAR China” on some).
 */

const JURISDICTIONS: { readonly [code: string]: string } = {
  US: 'United States',
  EU: 'European Union',
  UK: 'United Kingdom',
  GB: 'United Kingdom',
  DE: 'Germany',
  FR: 'France',
  NL: 'Netherlands',
  IE: 'Ireland',
  BR: 'Brazil',
  CA: 'Canada',
  AU: 'Australia',
  NZ: 'New Zealand',
  CH: 'Switzerland',
  AT: 'Austria',
  SE: 'Sweden',
  BE: 'Belgium',
  DK: 'Denmark',
  NO: 'Norway',
  ES: 'Spain',
  IT: 'Italy',
  RU: 'Russia',
  CN: 'China',
  HK: 'Hong Kong',
  UN: 'United Nations',
  COE: 'Council of Europe',
  INT: 'International',
};

/** `European Union`, `United States`; another country's name as Intl has it, and the code itself where no name is known. */
export function formatJurisdiction(code: string): string {
  const known = JURISDICTIONS[code.toUpperCase()];
  if (known !== undefined || !/^[A-Z]{2}$/.test(code)) return known ?? code;
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
