/** Numbers of passages: `p3`, `t4`, `s2`. A number is used once in a record, whatever its letter, and never again. */

export type PassageLetter = 'p' | 't' | 's';

const ID = /^([pts])([1-9]\d{0,4})$/;

export function isPassageId(id: string, letter: PassageLetter): boolean {
  return ID.exec(id)?.[1] === letter;
}

/** Numbers above every id that stands in the record or once was published for it: call it for the next, and the next. */
export function numberPassages(ids: Iterable<string>): () => number {
  let last = 0;
  for (const id of ids) last = Math.max(last, Number(ID.exec(id)?.[2] ?? 0));
  return () => {
    last += 1;
    return last;
  };
}
