import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tries again until the check no longer throws and gives its answer; throws the last failure when the time is up.
 * Times are in milliseconds. For what other processes do in their own time; never for what can be awaited.
 */
export const eventually = async <T>(
  check: () => T | Promise<T>,
  { timeout = 5_000, interval = 25 }: { timeout?: number; interval?: number } = {},
): Promise<T> => {
  const deadline = performance.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (performance.now() + interval > deadline) throw failure;
    }
    await sleep(interval);
  }
};
