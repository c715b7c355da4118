/** What a matrix of provisions holds, counted. */
import { CELL_STATES, type CellState, type ProvisionMatrix } from '../../model/provisions.ts';

export function countCells(matrix: ProvisionMatrix, state: CellState): number {
  return matrix.provisions.flatMap((provision) => provision.cells).filter((cell) => cell.state === state).length;
}

/** The states that occur, in the order of `CELL_STATES`. */
export function listCellStates(matrix: ProvisionMatrix): readonly CellState[] {
  const isState = (word: string): word is CellState => Object.hasOwn(CELL_STATES, word);
  return Object.keys(CELL_STATES)
    .filter(isState)
    .filter((state) => countCells(matrix, state) > 0);
}
