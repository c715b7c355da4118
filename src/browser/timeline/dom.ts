/** Parts of the page that the timeline's code fills, found by their `data-` names. */

/** The element in `root` with `data-NAME`; throws where the page does not have it. */
export function part<E extends Element>(root: ParentNode, name: string, type: new () => E): E {
  const element = root.querySelector(`[data-${name}]`);
  if (!(element instanceof type)) throw new Error(`Internal: no data-${name} on the page`);
  return element;
}

/** As `part`, for all of them, in the order of the page. */
export function parts<E extends Element>(root: ParentNode, name: string, type: new () => E): E[] {
  return [...root.querySelectorAll(`[data-${name}]`)].filter((element): element is E => element instanceof type);
}
