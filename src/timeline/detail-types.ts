/**
 * Shapes of a detail drawing. Context stands on the floor as open sheets; the story stands above it as flags on staffs:
 *
 *     ┌──┐ 11 Nov 2013          head, then lines; the text stands right or left of the flag
 *     │  │ Belz: “generally
 *     └──┘ not encrypted”
 *     │                         staff, on the day
 *     ▯ ▯▯                      context
 *     ─────────────────         floor of the lane
 */
import type { Lane } from '../model/lanes.ts';
import type { TimelineEvent } from './events.ts';
import type { Box } from './svg.ts';
import type { Tick, TimeScale } from './time-scale.ts';

/** One way to set a flag: the row it stands in, counted from the floor, and its text. */
export interface FlagSetting {
  readonly row: number;
  readonly side: 'right' | 'left';
  readonly lines: readonly string[];
  /** Width of the widest line, in px. */
  readonly textWidth: number;
}

export interface Flag extends Box {
  readonly event: TimelineEvent;
  readonly setting: FlagSetting;
  readonly head: string;
  readonly text: Box;
  /** First and last place of a soft date. */
  readonly span?: readonly [number, number];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type ArcForm = 'straight' | 'curve' | 'arch';

/** What an arc needs to know of a link: event ids, forward in time, and the word that it carries. */
export interface ArcLink {
  readonly from: string;
  readonly to: string;
  readonly word: string;
}

export interface Arc {
  readonly link: ArcLink;
  readonly form: ArcForm;
  /** SVG path data. */
  readonly d: string;
  readonly tip: Point;
  /** Direction of the arrow's head, in radians; 0 points right. */
  readonly angle: number;
  /** Place of the relation word's middle, where there is room for it. */
  readonly word?: Point;
}

export interface DetailLane {
  readonly lane: Lane;
  readonly top: number;
  readonly base: number;
  readonly context: readonly (Box & { readonly event: TimelineEvent })[];
}

export interface DetailLayout {
  readonly scale: TimeScale;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly DetailLane[];
  readonly flags: readonly Flag[];
  readonly arcs: readonly Arc[];
  readonly ticks: readonly Tick[];
}

export const FLAG_WIDTH = 13;
export const FLAG_HEIGHT = 17;
export const LINE_PX = 16;
export const TEXT_PX = 13;
export const WORD_PX = 12;
/** Room between a flag and its text. */
export const TEXT_GAP = 7;
