/** The kinds of record in their order, each with its lane of the timeline; `kinds.ts` says what they are. Apart, because pages that draw need no words. */
import type { LaneId } from './lanes.ts';

export const KIND_LANES = {
  disclosures: 'd',
  hearings: 'h',
  testimony: 'h',
  legislation: 'l',
  statements: 'c',
  rulings: 'j',
  actions: 'g',
} as const satisfies { readonly [folder: string]: LaneId };

export type Kind = keyof typeof KIND_LANES;

export function isKind(word: string): word is Kind {
  return Object.hasOwn(KIND_LANES, word);
}

export const KIND_IDS: readonly Kind[] = Object.keys(KIND_LANES).filter(isKind);
