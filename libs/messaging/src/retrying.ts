import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds before the next try: doubled each time, up to a limit. */
export type Backoff = Readonly<{ firstMs: number; maxMs: number }>;

export const waitAfter = ({ firstMs, maxMs }: Backoff, failures: number): number =>
  Math.min(firstMs * 2 ** Math.min(Math.max(failures - 1, 0), 30), maxMs);

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await delay(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
};

/** What a person reads of a failure: name and message, shortened. Never the payload. */
export const reasonOf = (error: unknown): string => {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return `${name}: ${message}`.slice(0, 500);
};

/** Does the work again and again until the signal aborts, after a failure with a wait that grows until `progress` is called. */
export const persistently = async (o: {
  signal: AbortSignal;
  backoff: Backoff;
  onFailure(error: unknown): void;
  work(signal: AbortSignal, progress: () => void): Promise<void>;
}): Promise<void> => {
  let failures = 0;
  const progress = () => {
    failures = 0;
  };
  while (!o.signal.aborted) {
    try {
      await o.work(o.signal, progress);
    } catch (error) {
      if (o.signal.aborted) return;
      failures += 1;
      o.onFailure(error);
      await sleep(waitAfter(o.backoff, failures), o.signal);
    }
  }
};
