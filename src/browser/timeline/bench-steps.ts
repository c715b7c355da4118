/** The stopwatch of `npm run bench -- timeline`: from the call to the first drawing, then one step a frame. */
import type { TimelineData } from '../../timeline/data.ts';

export interface BenchSteps {
  /** Moves the window by a share of its length. */
  readonly pan: (share: number) => void;
  /** Zooms about the middle; in when over 1. */
  readonly zoom: (factor: number) => void;
}

export interface BenchTimes {
  readonly firstDrawMs: number;
  /** Time from frame to frame, as the browser dates them, a step in each, in ms. */
  readonly panMs: readonly number[];
  readonly zoomMs: readonly number[];
}

const STEPS = 60;

/** Makes `startBench(data)` known to the page. */
export function registerBench(start: (data: TimelineData) => Promise<BenchSteps>): void {
  const startBench = async (data: TimelineData): Promise<BenchTimes> => {
    const begin = performance.now();
    const steps = await start(data);
    const firstDrawMs = performance.now() - begin;
    await rest();
    const zoomMs = await timeFrames((step) => steps.zoom(step < STEPS / 2 ? 1.12 : 1 / 1.12));
    steps.zoom(4);
    await rest();
    const panMs = await timeFrames((step) => steps.pan(step < STEPS / 2 ? 0.02 : -0.02));
    return { firstDrawMs, panMs, zoomMs };
  };
  Object.assign(globalThis, { startBench });
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

function timeFrames(act: (step: number) => void): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let step = 0;
    let last = 0;
    const frame = (now: number) => {
      // The first two frames begin the run and are not counted.
      if (step > 2) times.push(now - last);
      last = now;
      if (step === STEPS) return resolve(times);
      act(step);
      step += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
