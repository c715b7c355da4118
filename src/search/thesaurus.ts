/**
 * Words that mean the same in this record: `metadata` and `call detail records`, `centre` and `center`. A query's word is
 * widened by the other members of its groups; the page says so, and the reader can switch it off.
 */
import { analyzeQueryText } from './analysis.ts';
import type { PhraseNode, QueryNode, TermNode } from './query.ts';
import type { Widened } from './search-result.ts';

/** Words or phrases, each of which stands for the others. */
export type ThesaurusGroup = readonly string[];

/** What another word for the same counts in the order of results, beside the word that was typed. */
const WIDENED_BOOST = 0.5;

export class Thesaurus {
  private readonly groups = new Map<string, ThesaurusGroup[]>();

  constructor(groups: readonly ThesaurusGroup[]) {
    for (const group of groups) {
      for (const member of group) {
        const key = keyOf(member);
        this.groups.set(key, [...(this.groups.get(key) ?? []), group]);
      }
    }
  }

  /** Other words for this one, without repeats; empty for an unknown word. */
  othersOf(text: string): string[] {
    const key = keyOf(text);
    const members = (this.groups.get(key) ?? []).flat();
    return [...new Set(members)].filter((member) => keyOf(member) !== key);
  }
}

function keyOf(text: string): string {
  return analyzeQueryText(text)
    .map((token) => token.term)
    .join(' ');
}

export interface WidenedQuery {
  readonly root: QueryNode | undefined;
  readonly widened: readonly Widened[];
}

/**
 * Replaces words and phrases by alternatives of themselves and their other words. Neighbouring words of a query are also tried
 * together: `call detail records` without quotation marks is widened as the phrase would be.
 */
export function widenQuery(root: QueryNode | undefined, thesaurus: Thesaurus): WidenedQuery {
  const widened: Widened[] = [];
  return { root: root === undefined ? undefined : widenNode(root, thesaurus, widened), widened };
}

function widenNode(node: QueryNode, thesaurus: Thesaurus, widened: Widened[]): QueryNode {
  if (node.type === 'and') return { ...node, nodes: widenRow(node.nodes, thesaurus, widened) };
  if (node.type === 'or') return { ...node, nodes: node.nodes.map((child) => widenNode(child, thesaurus, widened)) };
  if (node.type === 'term' && !node.wildcard && node.fuzzy === 0) return widenLeaf(node, [node], thesaurus, widened);
  // What stands in quotation marks is meant as it stands.
  if (node.type === 'phrase' && !node.quoted) return widenLeaf(node, [node], thesaurus, widened);
  return node;
}

const MAX_ROW = 4;

function widenRow(nodes: readonly QueryNode[], thesaurus: Thesaurus, widened: Widened[]): QueryNode[] {
  const row: QueryNode[] = [];
  for (let at = 0; at < nodes.length; ) {
    const taken = longestRow(nodes, at, thesaurus);
    const first = nodes[at];
    if (first === undefined) break;
    if (taken.length > 1) {
      const joined: QueryNode = { type: 'and', nodes: taken, start: first.start, end: taken.at(-1)?.end ?? first.end };
      row.push(widenLeaf(joined, taken, thesaurus, widened));
    } else row.push(widenNode(first, thesaurus, widened));
    at += Math.max(1, taken.length);
  }
  return row;
}

/** The longest run of plain words from `at` that the thesaurus knows as one. */
function longestRow(nodes: readonly QueryNode[], at: number, thesaurus: Thesaurus): TermNode[] {
  const plain: TermNode[] = [];
  for (const node of nodes.slice(at, at + MAX_ROW)) {
    if (node.type !== 'term' || node.wildcard || node.fuzzy > 0) break;
    plain.push(node);
  }
  while (plain.length > 1 && thesaurus.othersOf(textOf(plain)).length === 0) plain.pop();
  return plain;
}

function textOf(leaves: readonly (TermNode | PhraseNode)[]): string {
  return leaves.map((leaf) => leaf.text).join(' ');
}

function widenLeaf(node: QueryNode, leaves: readonly (TermNode | PhraseNode)[], thesaurus: Thesaurus, widened: Widened[]): QueryNode {
  const word = textOf(leaves);
  const others = thesaurus.othersOf(word);
  if (others.length === 0) return node;
  widened.push({ word, also: others });
  const { start, end } = node;
  const boost = WIDENED_BOOST * (leaves[0]?.boost ?? 1);
  return { type: 'or', start, end, nodes: [node, ...others.flatMap((other) => makeLeaf(other, { start, end, boost }))] };
}

function makeLeaf(text: string, at: { readonly start: number; readonly end: number; readonly boost: number }): QueryNode[] {
  const tokens = analyzeQueryText(text);
  const [first] = tokens;
  if (first === undefined) return [];
  if (tokens.length === 1) return [{ type: 'term', text, term: first.term, wildcard: false, fuzzy: 0, ...at }];
  const terms = tokens.map(({ term, position }) => ({ term, position: position - first.position }));
  return [{ type: 'phrase', text, terms, quoted: true, ...at }];
}
