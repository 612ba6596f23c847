import { percentile } from './statistics.js';

/** What a number of workers got through, each asking for the next when it had the answer to the one before. */
export type Throughput = Readonly<{ perSecond: number; p50: number; p99: number; count: number }>;

/** Milliseconds of each answer, counted over a time in milliseconds. */
export const throughput = (latencies: readonly number[], elapsedMs: number): Throughput => ({
  perSecond: (latencies.length / elapsedMs) * 1_000,
  p50: percentile(latencies, 0.5),
  p99: percentile(latencies, 0.99),
  count: latencies.length,
});

/** `atOnce` workers for some seconds. Throws what the work throws. */
export const closedLoop = async (
  o: Readonly<{ atOnce: number; seconds: number; work: () => Promise<unknown> }>,
): Promise<Throughput> => {
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + o.seconds * 1_000;
  const worker = async (): Promise<void> => {
    for (let start = performance.now(); start < end;) {
      await o.work();
      const now = performance.now();
      latencies.push(now - start);
      start = now;
    }
  };
  await Promise.all(Array.from({ length: o.atOnce }, worker));
  return throughput(latencies, performance.now() - began);
};
