/** Pieces of SVG text. Everything that comes from content is escaped; looks come from classes alone, as the content policy demands. */

import { escapeXml } from '../text/escape.ts';

/** A coordinate with one decimal at most. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const n = formatNumber;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function renderRect(box: Box, classes: string): string {
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" class="${classes}"/>`;
}

/** Ends of a straight line. */
export type Ends = readonly [x0: number, y0: number, x1: number, y1: number];

export function renderLine([x0, y0, x1, y1]: Ends, classes: string): string {
  return `<path d="M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}" class="${classes}"/>`;
}

export function renderPath(d: string, classes: string): string {
  return `<path d="${d}" class="${classes}"/>`;
}

export type TextAnchor = 'start' | 'middle' | 'end';

export interface TextSpec {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly classes: string;
  readonly anchor?: TextAnchor;
}

export function renderText(spec: TextSpec): string {
  return `${openText(spec)}${escapeXml(spec.text)}</text>`;
}

/** Text whose beginning is bold: a date before its words. */
export function renderDatedText(spec: TextSpec, date: string): string {
  return `${openText(spec)}<tspan class="tl-b">${escapeXml(date)}</tspan> ${escapeXml(spec.text)}</text>`;
}

function openText({ x, y, classes, anchor }: TextSpec): string {
  const turn = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${n(x)}" y="${n(y)}" class="${classes}"${turn}>`;
}

export function renderGroup(classes: string, inner: string): string {
  return inner === '' ? '' : `<g class="${classes}">${inner}</g>`;
}

export interface SvgLink {
  readonly href: string;
  /** What a screen reader says where nothing inside is text. */
  readonly label?: string;
  /** False keeps it out of the tab order, where the same link stands beside the drawing as text. */
  readonly tabbable: boolean;
}

export function renderLink(link: SvgLink, inner: string): string {
  const tab = link.tabbable ? '' : ' tabindex="-1"';
  const label = link.label === undefined ? '' : ` aria-label="${escapeXml(link.label)}"`;
  return `<a href="${escapeXml(link.href)}"${label}${tab}>${inner}</a>`;
}

/** Sheets as one path: far smaller than a rectangle each. */
export function sheetsPath(sheets: readonly Box[]): string {
  return sheets.map((box) => `M${n(box.x)} ${n(box.y)}h${n(box.width)}v${n(box.height)}h${n(-box.width)}z`).join('');
}

export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  readonly classes: string;
  /** Unique on its page; the ids of title and description are made from it. */
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  /** `img` where nothing inside is a link. */
  readonly role: 'img' | 'group';
}

/** A whole drawing with its title and description for those who do not see it. */
export function renderSvg(frame: SvgFrame, inner: string): string {
  const { id, width, height } = frame;
  const ids = `${escapeXml(id)}-title ${escapeXml(id)}-desc`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${escapeXml(frame.classes)}" viewBox="0 0 ${n(width)} ${n(Math.ceil(height))}" role="${frame.role}" aria-labelledby="${ids}">` +
    `<title id="${escapeXml(id)}-title">${escapeXml(frame.title)}</title><desc id="${escapeXml(id)}-desc">${escapeXml(frame.desc)}</desc>${inner}</svg>`
  );
}
