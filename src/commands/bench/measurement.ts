/** One figure of a bench: a number, its unit, and the budget that it must not pass. */

export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** `s`, `ms`, `kB`, or a word for what is counted. */
  readonly unit: string;
  /** Same unit; absent where the number is only shown. */
  readonly budget?: number;
}

export function isOverBudget({ value, budget }: Measurement): boolean {
  return budget !== undefined && value > budget;
}

/** `build                         9.8 s   budget 15 s   ok` */
export function formatMeasurement(measurement: Measurement): string {
  const { what, value, unit, budget } = measurement;
  const number = value >= 100 ? value.toFixed(0) : value.toFixed(1);
  const verdict = budget === undefined ? '' : `   budget ${budget} ${unit}   ${isOverBudget(measurement) ? 'OVER' : 'ok'}`;
  return `${what.padEnd(44)} ${number.padStart(8)} ${unit.padEnd(6)}${verdict}`.trimEnd();
}
