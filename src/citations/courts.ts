/**
 * Courts as the Bluebook abbreviates them: federal courts of the United States after table T1.1, words of their names after table T7,
 * geographical terms after T10, the European Court of Human Rights after T3 (21st edition, 2020). Reports of the FISA courts are cited
 * `(FISA Ct. 2018)` and `(FISA Ct. Rev. 2008)`, as in 551 F.3d 1004. A court that is not in the table stands with its whole name.
 */

const COURTS: { readonly [name: string]: string } = {
  'Supreme Court of the United States': 'U.S.',
  'Foreign Intelligence Surveillance Court': 'FISA Ct.',
  'Foreign Intelligence Surveillance Court of Review': 'FISA Ct. Rev.',
  'European Court of Human Rights': 'Eur. Ct. H.R.',
};

/** `Second` is `2d`: the ordinals of legal citation. */
const CIRCUITS: { readonly [word: string]: string } = {
  First: '1st Cir.',
  Second: '2d Cir.',
  Third: '3d Cir.',
  Fourth: '4th Cir.',
  Fifth: '5th Cir.',
  Sixth: '6th Cir.',
  Seventh: '7th Cir.',
  Eighth: '8th Cir.',
  Ninth: '9th Cir.',
  Tenth: '10th Cir.',
  Eleventh: '11th Cir.',
  Federal: 'Fed. Cir.',
  'District of Columbia': 'D.C. Cir.',
};

const DISTRICTS: { readonly [place: string]: string } = {
  'Central District of California': 'C.D. Cal.',
  'District of Columbia': 'D.D.C.',
  'District of Maryland': 'D. Md.',
  'District of Oregon': 'D. Or.',
  'Eastern District of New York': 'E.D.N.Y.',
  'Eastern District of Virginia': 'E.D. Va.',
  'Northern District of California': 'N.D. Cal.',
  'Northern District of Ohio': 'N.D. Ohio',
  'Southern District of California': 'S.D. Cal.',
  'Southern District of New York': 'S.D.N.Y.',
  'Western District of Washington': 'W.D. Wash.',
};

/** `2d Cir.`, `S.D.N.Y.`, `FISA Ct.`; the name as it is where the table does not know it. */
export function abbreviateCourt(name: string): string {
  const known = Object.hasOwn(COURTS, name) ? COURTS[name] : undefined;
  const circuit = name.match(/^United States Court of Appeals for the (.+?)(?: Circuit)?$/)?.[1] ?? '';
  const district = name.match(/^United States District Court for the (.+)$/)?.[1] ?? '';
  return known ?? lookUp(CIRCUITS, circuit) ?? lookUp(DISTRICTS, district) ?? name;
}

function lookUp(table: { readonly [key: string]: string }, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
