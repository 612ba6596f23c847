import type { LogReader } from '../storage/log-reader.js';
import type { RecordedEvent } from '../storage/model.js';
import { EventChunk } from '../wire/event-chunk.js';
import type { Outlet } from './calls.js';
import { presented, type Presentation } from './read-events.js';

/** Sends pages of events, each in as few writes as its size allows, no faster than the reader takes them. */
export class EventSender {
  readonly #chunk = new EventChunk();

  constructor(
    private readonly reader: LogReader,
    private readonly outlet: Outlet,
    private readonly presentation: Presentation,
  ) {}

  /** Sends a page: events, and answers of another kind that are framed already. How many were sent, at most `most`. */
  async send(page: Iterable<RecordedEvent | Uint8Array>, most = Number.MAX_SAFE_INTEGER): Promise<number> {
    let sent = 0;
    for (const item of page) {
      if (sent === most || this.outlet.closed()) break;
      sent += 1;
      const answer = item instanceof Uint8Array ? item : presented(this.reader, item, this.presentation);
      if (this.#chunk.add(answer)) await this.#flush();
    }
    await this.#flush();
    return sent;
  }

  async #flush(): Promise<void> {
    const chunk = this.#chunk.take();
    if (chunk) await this.outlet.write(chunk);
  }
}
