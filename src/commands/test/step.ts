/** One step of `npm test`: what it is called, whether it passed, how many tests it counts, and what it said. */

export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Shown where the step failed. */
  readonly output: string;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function sumSteps(steps: readonly StepResult[]): Totals {
  const sum = (count: (step: StepResult) => number) => steps.reduce((total, step) => total + count(step), 0);
  return { passed: sum((step) => step.passed), failed: sum((step) => step.failed), skipped: sum((step) => step.skipped) };
}

/** `types      ok        1 passed    (12.3 s)`, and below it what a failed step said. */
export function formatStep(step: StepResult): string {
  const counts = [
    `${step.passed} passed`,
    ...(step.failed > 0 ? [`${step.failed} failed`] : []),
    ...(step.skipped > 0 ? [`${step.skipped} skipped`] : []),
  ];
  const line = `${step.name.padEnd(9)} ${step.failed > 0 ? 'FAILED' : 'ok    '}  ${counts.join(', ')} (${step.seconds.toFixed(1)} s)`;
  return step.failed > 0 && step.output !== '' ? `${line}\n${indent(step.output)}` : line;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}

/** The last line of a run. */
export function formatTotals({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`;
}
