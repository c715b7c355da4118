/** A chain told down the page, for narrow columns: a rail of arcs at the left, wrapped text at the right, words between the steps. */
import { formatKind } from '../model/kinds.ts';
import { headOf } from './detail.ts';
import { renderArrowHead } from './detail-svg.ts';
import { FLAG_HEIGHT, FLAG_WIDTH } from './detail-types.ts';
import type { TimelineEvent } from './events.ts';
import type { TimelineLink } from './links.ts';
import { formatNumber as n, renderGroup, renderLink, renderPath, renderRect, renderText } from './svg.ts';
import { measureText, wrapText } from './text-width.ts';

export interface ChainSpec {
  readonly width: number;
  readonly textPx: number;
  readonly linePx: number;
}

export interface ChainStep {
  readonly event: TimelineEvent;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface ChainArc {
  readonly link: TimelineLink;
  readonly fromY: number;
  readonly toY: number;
  /** How far the arc swings out to the left, in px. */
  readonly depth: number;
  /** Baseline of the word over the later step; only the first arc into a step has one. */
  readonly wordY?: number;
}

export interface ChainLayout {
  readonly spec: ChainSpec;
  readonly steps: readonly ChainStep[];
  readonly arcs: readonly ChainArc[];
  readonly height: number;
}

const RAIL_PX = 58;
/** Room between two steps: the relation word stands in it. */
const GAP_PX = 34;

/** Steps in order of time. */
export function layOutChain(events: readonly TimelineEvent[], links: readonly TimelineLink[], spec: ChainSpec): ChainLayout {
  let y = 6;
  const steps = events.map((event) => {
    const lines = wrapText(event.title, spec.textPx, spec.width - RAIL_PX - 2);
    const step = { event, y, lines };
    y += (lines.length + 1) * spec.linePx + 2 + GAP_PX;
    return step;
  });
  return { spec, steps, arcs: layOutArcs(steps, links), height: Math.max(0, y - GAP_PX) + 6 };
}

function layOutArcs(steps: readonly ChainStep[], links: readonly TimelineLink[]): ChainArc[] {
  const at = new Map(steps.map((step, index) => [step.event.id, index]));
  const named = new Set<number>();
  return links.flatMap((link) => {
    const [from, to] = [at.get(link.from), at.get(link.to)];
    const [a, b] = [steps[from ?? -1], steps[to ?? -1]];
    if (from === undefined || to === undefined || a === undefined || b === undefined || to <= from) return [];
    const arc = { link, fromY: a.y + 10, toY: b.y + 10, depth: Math.min(30, 8 + (to - from) * 5) };
    if (named.has(to)) return [arc];
    named.add(to);
    return [{ ...arc, wordY: b.y - 12 }];
  });
}

export function renderChain(layout: ChainLayout, href?: (event: TimelineEvent) => string): string {
  return (
    layout.arcs.map(renderArc).join('') + layout.steps.map((step) => renderStep(step, layout.spec, href)).join('') + renderWords(layout)
  );
}

function renderArc({ fromY, toY, depth }: ChainArc): string {
  const x = RAIL_PX - 27;
  const d = `M${x} ${n(fromY)}C${n(x - depth)} ${n(fromY + 4)} ${n(x - depth)} ${n(toY - 4)} ${n(x - 4)} ${n(toY)}`;
  return renderPath(d, 'tl-arc') + renderArrowHead(x, toY, 0);
}

function renderStep({ event, y, lines }: ChainStep, { width, textPx, linePx }: ChainSpec, href?: (event: TimelineEvent) => string): string {
  const box = { x: RAIL_PX - 26, y: y + 1, width: FLAG_WIDTH, height: FLAG_HEIGHT };
  const flag = renderGroup(`tl-lane lane-${event.lane}`, renderRect(box, event.soft ? 'tl-flag tl-soft' : 'tl-flag'));
  const head = headOf(event);
  const kindX = RAIL_PX + measureText(head, textPx, 700) + 8;
  const kind = formatKind(event.kind);
  const fits = kindX + measureText(kind, textPx - 2) <= width;
  const words =
    renderText({ x: RAIL_PX, y: y + 14, text: head, classes: 'tl-label tl-b' }) +
    (fits ? renderText({ x: kindX, y: y + 14, text: kind, classes: 'tl-label tl-kind' }) : '') +
    lines.map((text, index) => ` ${renderText({ x: RAIL_PX, y: y + 14 + (index + 1) * linePx, text, classes: 'tl-label' })}`).join('');
  return flag + (href === undefined ? words : renderLink({ href: href(event), tabbable: true }, words));
}

function renderWords({ arcs }: ChainLayout): string {
  return arcs
    .map(({ wordY, link }) => (wordY === undefined ? '' : renderText({ x: RAIL_PX, y: wordY, text: link.word, classes: 'tl-word' })))
    .join('');
}
