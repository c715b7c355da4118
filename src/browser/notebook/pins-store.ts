/** Where pins are kept: this browser, and nowhere else. */
import { PINS_KEY, type Pin, parsePins } from './pins.ts';

/** Nothing where the browser keeps nothing, as in private windows of some. */
export function readPins(): readonly Pin[] {
  try {
    return parsePins(localStorage.getItem(PINS_KEY));
  } catch {
    return [];
  }
}

/** Told to the window when the pins of this page's reader have changed. Other pages hear of `storage`. */
export const PINS_EVENT = 'pins';

/** Whether they are kept now. */
export function writePins(pins: readonly Pin[]): boolean {
  try {
    localStorage.setItem(PINS_KEY, JSON.stringify(pins));
    dispatchEvent(new Event(PINS_EVENT));
    return true;
  } catch {
    return false;
  }
}
