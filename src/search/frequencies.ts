/** How rare a term is. */

/** idf as lunr counts it. */
export function inverseFrequency(documents: number, total: number): number {
  return Math.log(1 + Math.abs((total - documents + 0.5) / (documents + 0.5)));
}

/** Share of all documents above which a term stands in the list of frequent terms, and the share that other terms are taken to have. */
export const FREQUENT_SHARE = 0.01;
export const OTHER_SHARE = 0.005;
