import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logging/logger.js';
import { reasonOf } from '../logging/reason.js';

const FIRST_MS = 200;
const LONGEST_MS = 3_000;
const LINE_EVERY_MS = 3_000;

/** A backend that did not answer in the time there was. */
export class BackendUnavailable extends Error {
  override readonly name = 'BackendUnavailable';
}

/**
 * Tries to open a backend until it is there, with a line in the log every few seconds. Throws BackendUnavailable when the time is up,
 * and at once whatever `isAway` says is no outage.
 */
export const patiently = async <T>(
  o: Readonly<{ name: string; waitSeconds: number; logger: Logger; isAway: (error: unknown) => boolean }>,
  open: () => Promise<T>,
): Promise<T> => {
  const begun = performance.now();
  let told = -Infinity;
  for (let wait = FIRST_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
    try {
      return await open();
    } catch (error) {
      if (!o.isAway(error)) throw error;
      const now = performance.now();
      const reason = reasonOf(error);
      if (now - begun + wait > o.waitSeconds * 1_000) {
        throw new BackendUnavailable(`${o.name} did not answer within ${o.waitSeconds} s: ${reason}`, { cause: error });
      }
      if (now - told >= LINE_EVERY_MS) {
        told = now;
        o.logger.warn({ backend: o.name, reason }, `waiting for ${o.name}`);
      }
      await sleep(wait);
    }
  }
};
