import type { ServerDuplexStream, ServerWritableStream } from '@grpc/grpc-js';
import { cancelledByStop, toStatus } from './errors.js';

export type Streaming<Request, Response> =
  ServerWritableStream<Request, Response> | ServerDuplexStream<Request, Response>;

/** What a handler of a long call works with: writing that waits for a slow reader, and word of the call's end. */
export type Outlet<Response> = Readonly<{
  /** Resolves when more may be written; at once, unless the reader is slow. */
  write(response: Response): Promise<void> | undefined;
  closed(): boolean;
  onClose(listener: () => void): void;
}>;

const outletOf = <Request, Response>(
  call: Streaming<Request, Response>,
): { outlet: Outlet<Response>; close(): void } => {
  let closed = false;
  let draining: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        listeners.delete(done);
        call.off('drain', done);
        draining = undefined;
        resolve();
      };
      listeners.add(done);
      call.on('drain', done);
    });
  const close = (): void => {
    closed = true;
    for (const listener of listeners) listener();
  };
  const write = (response: Response): Promise<void> | undefined => {
    if (closed || call.write(response)) return undefined;
    // However many write at once, they all wait for the same reader.
    draining ??= drained();
    return draining;
  };
  return { outlet: { write, closed: () => closed, onClose: (listener) => void listeners.add(listener) }, close };
};

const FLUSH_MS = 1_000;

/** An error destroys a call with whatever it still has to send: so that is sent first, if the reader takes it in time. */
const flushed = async (call: Pick<Streaming<unknown, unknown>, 'writableLength' | 'destroyed'>): Promise<void> => {
  const until = performance.now() + FLUSH_MS;
  while (call.writableLength > 0 && !call.destroyed && performance.now() < until)
    await new Promise<void>((resolve) => setImmediate(resolve));
};

/** The long calls under way, so that a stopping node can end them. */
export class Calls {
  readonly #stop = new Set<() => Promise<void>>();

  /** Runs `work`, then ends the call: in order, with the error's status, or because the caller or the node went away. */
  async run<Request, Response>(
    call: Streaming<Request, Response>,
    work: (outlet: Outlet<Response>) => Promise<void>,
  ): Promise<void> {
    const { outlet, close } = outletOf(call);
    const stop = async (): Promise<void> => {
      close();
      await flushed(call);
      call.emit('error', cancelledByStop());
    };
    call.once('cancelled', close);
    this.#stop.add(stop);
    try {
      await work(outlet);
      if (!outlet.closed()) call.end();
    } catch (error) {
      if (!outlet.closed()) call.emit('error', toStatus(error));
    } finally {
      this.#stop.delete(stop);
      close();
    }
  }

  /** Ends them with CANCELLED, after what was written has been sent. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.#stop].map((stop) => stop()));
  }
}
