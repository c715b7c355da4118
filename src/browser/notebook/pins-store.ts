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

/** Whether they are kept now. */
export function writePins(pins: readonly Pin[]): boolean {
  try {
    localStorage.setItem(PINS_KEY, JSON.stringify(pins));
    return true;
  } catch {
    return false;
  }
}
