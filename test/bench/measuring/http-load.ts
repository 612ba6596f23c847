import autocannon from 'autocannon';
import { throughput, type Throughput } from './closed-loop.js';

export type HttpLoad = Readonly<{
  url: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** The next request's body. */
  body: () => string;
  /** Headers of the next request besides those of all. */
  own?: () => Readonly<Record<string, string>>;
  atOnce: number;
  seconds: number;
}>;

/** POSTs from `atOnce` connections. Throws when one of them is not answered with 2xx. */
export const httpLoad = async ({ url, path, headers, body, own, atOnce, seconds }: HttpLoad): Promise<Throughput> => {
  const latencies: number[] = [];
  const refusals = new Set<string>();
  const request = {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...headers },
    onResponse: (status: number, answer: string) => void (status >= 300 && refusals.add(`${status} ${answer}`)),
    setupRequest: (one: autocannon.Request) => ({ ...one, body: body(), headers: { ...one.headers, ...own?.() } }),
  } as const;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections: atOnce, duration: seconds, requests: [request] };
    const load = autocannon(options, (error, done) => (error ? reject(error as Error) : resolve(done)));
    load.on('response', (_client, _status, _bytes, milliseconds) => void latencies.push(milliseconds));
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0)
    throw new Error(`${failed} of ${latencies.length} requests to ${path} failed: ${[...refusals][0] ?? 'no answer'}`);
  return throughput(latencies, result.duration * 1_000);
};
