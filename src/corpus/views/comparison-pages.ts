/** A comparison cut into pages that stay light. */
import { PART_WEIGHT } from '../../model/document-parts.ts';
import type { ComparedSection, ComparisonBlock, ComparisonPage, PagedComparison, TextRun } from '../../model/texts.ts';

/** Characters that stand around a section, a line and a run. */
const SECTION_CHARGE = 300;
const NAME_CHARGE = 100;
const LINE_CHARGE = 30;
const RUN_CHARGE = 20;

/** Whole sections in order; at least one page. Where the comparison is longer than a page, what stayed the same is left out (`isBrief`). */
export function pageComparison(sections: readonly ComparedSection[], heaviest = PART_WEIGHT): PagedComparison {
  const whole = sections.reduce((sum, section) => sum + weigh(section, false), 0);
  const isBrief = whole > heaviest;
  const pages: ComparedSection[][] = [[]];
  let room = heaviest;
  for (const section of sections) {
    const weight = weigh(section, isBrief);
    if (weight > room && pages.at(-1)?.length !== 0) {
      pages.push([]);
      room = heaviest;
    }
    pages.at(-1)?.push(section);
    room -= weight;
  }
  return {
    isBrief,
    pages: pages.map((list, index): ComparisonPage => ({ name: index === 0 ? '' : (list[0]?.id ?? ''), blocks: foldSame(list) })),
  };
}

/** Page of every section, by its id. */
export function buildSectionPages({ pages }: PagedComparison): ReadonlyMap<string, string> {
  const sectionsOf = (block: ComparisonBlock) => (block.type === 'folded' ? block.sections : [block.section]);
  return new Map(pages.flatMap((page) => page.blocks.flatMap((block) => sectionsOf(block).map(({ id }) => [id, page.name] as const))));
}

/** A section that stayed the same and in its place, so that nothing is to be shown of it but that. */
export function isUnchanged(section: ComparedSection): boolean {
  return section.state === 'same' && section.movedFrom === undefined;
}

function foldSame(sections: readonly ComparedSection[]): readonly ComparisonBlock[] {
  const blocks: ({ type: 'folded'; sections: ComparedSection[] } | { type: 'section'; section: ComparedSection })[] = [];
  for (const section of sections) {
    const last = blocks.at(-1);
    if (!isUnchanged(section)) blocks.push({ type: 'section', section });
    else if (last?.type === 'folded') last.sections.push(section);
    else blocks.push({ type: 'folded', sections: [section] });
  }
  return blocks;
}

function weigh(section: ComparedSection, isBrief: boolean): number {
  const lines = isBrief ? section.lines.filter((line) => line.runs.some((run) => run.type !== 'kept')) : section.lines;
  const weighRuns = (runs: readonly TextRun[]) => runs.reduce((sum, run) => sum + run.text.length + RUN_CHARGE, LINE_CHARGE);
  // Of what is left out only the name stands, in a list.
  if (isBrief && isUnchanged(section)) return NAME_CHARGE + section.name.length;
  return lines.reduce((sum, line) => sum + weighRuns(line.runs), SECTION_CHARGE + section.name.length);
}
