/**
 * On an official text: an address names a unit, `/KIND/ID/text/NAME/#s101-a`, that stands on another page of it. The page of contents
 * knows on which and leads there; a page of the text leads to the contents.
 */
import { findUnitPart } from '../../model/unit-map.ts';

const text = document.querySelector<HTMLElement>('[data-text-path]');
const path = text?.dataset['textPath'];
const map = text?.dataset['unitMap'];

if (path !== undefined) {
  leadToUnit(path);
  addEventListener('hashchange', () => leadToUnit(path));
}

/** Only to pages of this text: the part comes from the map, and the unit stands behind the `#`. */
function leadToUnit(root: string): void {
  const unit = readHash();
  if (unit === '' || document.getElementById(unit) !== null) return;
  const part = map === undefined ? undefined : findUnitPart(map, unit);
  if (part !== undefined) location.replace(`${root}${part}/#${encodeURIComponent(unit)}`);
  else if (map === undefined && location.pathname !== root && !isFrom(root)) location.replace(`${root}#${encodeURIComponent(unit)}`);
}

/** Whether the page of contents led here: a page that it takes for the unit's is not asked again. */
function isFrom(root: string): boolean {
  return URL.canParse(document.referrer) && new URL(document.referrer).pathname === root;
}

/** Empty where there is none or it is not well-formed. */
function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
