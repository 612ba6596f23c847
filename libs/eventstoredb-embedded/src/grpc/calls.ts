import type { ServerHttp2Stream } from 'node:http2';
import { cancelledByStop, toStatus } from './errors.js';
import { responseStreamOf, type Streaming } from './response-stream.js';

/** What a handler of a long call works with: writing that waits for a slow reader, and word of the call's end. */
export type Outlet = Readonly<{
  /** Sends messages that are framed already. Resolves when more may be written; at once, unless the reader is slow. */
  write(frames: Uint8Array): Promise<void> | undefined;
  closed(): boolean;
  onClose(listener: () => void): void;
}>;

type Opened = Readonly<{ outlet: Outlet; close(): void }>;

/** What is written in one turn of the event loop leaves in one write. */
const together = (stream: ServerHttp2Stream): void => {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
};

const outletOn = (streamOf: () => ServerHttp2Stream): Opened => {
  let stream: ServerHttp2Stream | undefined;
  let closed = false;
  let draining: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const drained = (slow: ServerHttp2Stream): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        listeners.delete(done);
        slow.off('drain', done);
        draining = undefined;
        resolve();
      };
      listeners.add(done);
      slow.on('drain', done);
    });
  const close = (): void => {
    closed = true;
    for (const listener of listeners) listener();
  };
  const isClosed = (): boolean => closed || stream?.writable === false;
  const write = (frames: Uint8Array): Promise<void> | undefined => {
    if (isClosed()) return undefined;
    stream ??= streamOf();
    together(stream);
    if (stream.write(frames)) return undefined;
    // However many write at once, they all wait for the same reader.
    draining ??= drained(stream);
    return draining;
  };
  return { outlet: { write, closed: isClosed, onClose: (listener) => void listeners.add(listener) }, close };
};

const FLUSH_MS = 1_000;

/** An error ends a call with whatever it still has to send: so that is sent first, if the reader takes it in time. */
const flushed = async (stream: ServerHttp2Stream): Promise<void> => {
  const until = performance.now() + FLUSH_MS;
  while (stream.writableLength > 0 && !stream.destroyed && performance.now() < until)
    await new Promise<void>((resolve) => setImmediate(resolve));
};

/** The long calls under way, so that a stopping node can end them. */
export class Calls {
  readonly #stop = new Set<() => Promise<void>>();

  /** Runs `work`, then ends the call: in order, with the error's status, or because the caller or the node went away. */
  async run<Request, Response>(
    call: Streaming<Request, Response>,
    work: (outlet: Outlet) => Promise<void>,
  ): Promise<void> {
    let stream: ServerHttp2Stream | undefined;
    const { outlet, close } = outletOn(() => (stream = responseStreamOf(call)));
    const stop = async (): Promise<void> => {
      close();
      if (stream) await flushed(stream);
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
