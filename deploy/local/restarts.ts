import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessSpec } from './processes/supervised.js';
import type { Supervisor } from './processes/supervisor.js';

const MOST_RESTARTS = 5;
const PAUSE_MS = 1_000;

/** Starts a process again that ended by itself, a few times: what ends again and again needs somebody to look. */
export const restarts = (supervisor: () => Supervisor, say: (line: string) => void) => {
  const counts = new Map<string, number>();
  return ({ name, logFile }: ProcessSpec, how: string): void => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > MOST_RESTARTS) {
      say(`${name} ended again (${how}) and stays down: see ${logFile}`);
      return;
    }
    say(`${name} ended (${how}): starting it again (see ${logFile})`);
    void sleep(PAUSE_MS)
      .then(() => supervisor().restart(name))
      .catch((error: Error) => say(error.message));
  };
};
