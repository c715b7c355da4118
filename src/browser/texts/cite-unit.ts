/** Cites one unit of an official text: made when somebody asks, from the record's item and what the page says of the unit. */
import { buildUnitItem, type CitedUnit } from '../../citations/unit.ts';
import { openCiteDialog } from '../exchange/cite-dialog.ts';
import { fetchItems } from '../exchange/read-items.ts';

/** `text` is the element around the units. Throws where the record's item cannot be had. */
export async function citeUnit(unit: HTMLElement, text: HTMLElement): Promise<void> {
  const { record = '', base = '/' } = text.dataset;
  const [item] = await fetchItems(`${base}${record}.csl.json`);
  if (item === undefined) throw new Error(`no item of ${record}`);
  openCiteDialog(buildUnitItem(item, describeUnit(unit, text.dataset)));
}

function describeUnit(unit: HTMLElement, { text = '', textName = '', issued, url = '' }: DOMStringMap): CitedUnit {
  const { at } = unit.dataset;
  return {
    id: unit.id,
    text,
    textName,
    ...(issued !== undefined && { issued }),
    speaker: unit.querySelector('.who b')?.textContent?.trim() ?? '',
    ...(at !== undefined && { locator: at }),
    words: unit.querySelector('.words')?.textContent ?? '',
    url: `${url}#${unit.id}`,
  };
}
