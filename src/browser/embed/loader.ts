/**
 * `/embed.js`, on other people's pages: fits the height of our frames to their text. It obeys only frames
 * whose address has this script's origin, and only messages from them; it reads nothing else of the page.
 */
import { HEIGHT_REQUEST, isOwnFrame, readHeight } from '../../embeds/messages.ts';

const script = document.currentScript;
const ownOrigin = script instanceof HTMLScriptElement ? new URL(script.src).origin : '';

function listFrames(): readonly HTMLIFrameElement[] {
  return [...document.getElementsByTagName('iframe')];
}

addEventListener('message', (event) => {
  const height = readHeight(event.data);
  const frame = height === undefined ? undefined : listFrames().find((each) => each.contentWindow === event.source);
  if (frame === undefined) return;
  const isOpaque = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
  if (isOwnFrame({ messageOrigin: event.origin, frameSrc: frame.src, isOpaque }, ownOrigin)) frame.style.height = `${height}px`;
});

for (const frame of listFrames()) {
  // A frame that has spoken already is asked again; to any other, these words mean nothing.
  if (frame.src.startsWith(`${ownOrigin}/`)) frame.contentWindow?.postMessage(HEIGHT_REQUEST, '*');
}
