import type { Verdict } from '../checks/verdict.js';
import type { Arena } from '../stage/arena.js';

/** How hard a run is: the tests take the gentle measure, `npm run faults` the full one. */
export type Measure = Readonly<{
  /** How often a process is killed in its case. */
  rounds: number;
  /** Commands acknowledged before a fault, and after it. */
  commands: number;
  /** Length of the storm, in milliseconds. */
  stormMs: number;
  seed: number;
}>;

export type FaultCase = Readonly<{
  name: string;
  run(arena: Arena, measure: Measure, say: (line: string) => void): Promise<Verdict>;
}>;
