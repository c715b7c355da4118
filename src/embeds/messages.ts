/**
 * How an embed tells its host page how high it is, and how the host page reads it. An embed speaks four
 * dialects besides its own, so that it grows in hosts that already have a script:
 * WordPress (`{message: 'height', value, secret}`, with the secret from the fragment; it takes 200 to 1000 px),
 * AMP (`{sentinel: 'amp', type: 'embed-size', height}`), Pym (`pymxPYMx…`) and Datawrapper (`{'datawrapper-height'}`).
 * A height is no secret, so it may be posted to any origin; who *obeys* must check origin and source.
 */

/** Own word, in every message of ours. */
const CONTEXT = 'surveillance-record';

/** What the host page told the frame through its address. */
export interface FrameContext {
  /** WordPress: ten letters or digits, in the fragment. */
  readonly secret?: string;
  /** Pym: the child's id, in the query string. */
  readonly pymId?: string;
}

export function parseFrameContext(search: string, hash: string): FrameContext {
  const secret = hash.match(/(?:^|[#?&])secret=([A-Za-z0-9]{10})(?:&|$)/)?.[1];
  const pymId = new URLSearchParams(search).get('childId') ?? '';
  return { ...(secret === undefined ? {} : { secret }), ...(pymId === '' ? {} : { pymId }) };
}

/** Least and most that WordPress gives a frame, in px; it would clamp by itself. */
export const WORDPRESS_HEIGHTS = { least: 200, most: 1000 } as const;

/** Everything to post for one height, in px; fractions are rounded up, or a scroll bar would appear. */
export function buildHeightMessages(heightPx: number, context: FrameContext): readonly unknown[] {
  const height = Math.ceil(heightPx);
  const own = { context: CONTEXT, height };
  const amp = { sentinel: 'amp', type: 'embed-size', height };
  const datawrapper = { 'datawrapper-height': { [CONTEXT]: height } };
  const pym = context.pymId === undefined ? [] : [`pymxPYMx${context.pymId}xPYMxheightxPYMx${height}`];
  return [own, amp, datawrapper, ...pym, ...wordpressMessages(height, context.secret)];
}

function wordpressMessages(height: number, secret: string | undefined): readonly unknown[] {
  if (secret === undefined) return [];
  const value = Math.min(Math.max(height, WORDPRESS_HEIGHTS.least), WORDPRESS_HEIGHTS.most);
  return [{ message: 'height', value, secret }];
}

/** WordPress follows a link for a frame that may not; the address must be of the frame's own host. */
export function buildLinkMessage(url: string, secret: string): unknown {
  return { message: 'link', value: url, secret };
}

/** What the loader asks of a frame that may have spoken before the loader listened. */
export const HEIGHT_REQUEST: unknown = { context: CONTEXT, ask: 'height' };

/** Whether the host asks for the height again: our loader, or WordPress with the right secret. */
export function isHeightRequest(data: unknown, context: FrameContext): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if ('context' in data && data.context === CONTEXT) return 'ask' in data && data.ask === 'height';
  return (
    context.secret !== undefined && 'secret' in data && data.secret === context.secret && 'message' in data && data.message === 'ready'
  );
}

/** Least and most that our loader gives a frame, in px. */
const LOADER_HEIGHTS = { least: 80, most: 5000 };

/** The height in one of our own messages, in px; nothing in any other message. */
export function readHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('context' in data) || !('height' in data)) return undefined;
  const { context, height } = data;
  if (context !== CONTEXT || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  return Math.min(Math.max(Math.ceil(height), LOADER_HEIGHTS.least), LOADER_HEIGHTS.most);
}

/** What is compared before a frame obeys a message. */
export interface FrameOrigin {
  /** Origin of the message's sender, as the browser gives it; `null` as text for an opaque one. */
  readonly messageOrigin: string;
  /** `src` of the frame that the message came from, resolved. */
  readonly frameSrc: string;
  /** Whether the frame has `sandbox` without `allow-same-origin`: then its origin is opaque. */
  readonly isOpaque: boolean;
}

/** Whether a message may size a frame: the frame is ours, and so is the sender. Origins are compared whole. */
export function isOwnFrame(frame: FrameOrigin, ownOrigin: string): boolean {
  if (!URL.canParse(frame.frameSrc) || new URL(frame.frameSrc).origin !== ownOrigin) return false;
  return frame.isOpaque ? frame.messageOrigin === 'null' : frame.messageOrigin === ownOrigin;
}
