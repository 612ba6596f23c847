import { FRAME_HEADER_LENGTH, writeFrameHeader } from './frame.js';
import type { EncodedEvent } from './recorded-event.js';
import { varintSize, writeVarint } from './varint.js';

/** What a read answers for one place of the log. `position` is of `$all`; without it there is none. */
export type ReadEvent = Readonly<{
  event?: EncodedEvent | undefined;
  link?: EncodedEvent | undefined;
  position?: number | undefined;
}>;

/** Enough to make a write worth its cost, and little to hold for every reader. */
const CHUNK_BYTES = 64 * 1024;

const EVENT_KEY = 0x0a;
const LINK_KEY = 0x12;
const COMMIT_POSITION_KEY = 0x18;
/** Field 4, an empty message. */
const NO_POSITION = 0x22;

const fieldSize = (size: number): number => 1 + varintSize(size) + size;

const sizeOf = ({ event, link, position }: ReadEvent): number =>
  (event ? fieldSize(event.size) : 0) +
  (link ? fieldSize(link.size) : 0) +
  (position === undefined ? 2 : 1 + varintSize(position));

const writeEvent = (buffer: Buffer, key: number, event: EncodedEvent | undefined, start: number): number => {
  if (!event) return start;
  buffer[start] = key;
  return event.write(buffer, writeVarint(buffer, event.size, start + 1));
};

const writePosition = (buffer: Buffer, position: number | undefined, start: number): number => {
  buffer[start] = position === undefined ? NO_POSITION : COMMIT_POSITION_KEY;
  return writeVarint(buffer, position ?? 0, start + 1);
};

const isFramed = (answer: ReadEvent | Uint8Array): answer is Uint8Array => answer instanceof Uint8Array;

const writeAnswer = (buffer: Buffer, answer: ReadEvent | Uint8Array, start: number): number => {
  if (isFramed(answer)) {
    buffer.set(answer, start);
    return start + answer.length;
  }
  const size = sizeOf(answer);
  let at = writeFrameHeader(buffer, fieldSize(size), start);
  buffer[at] = EVENT_KEY;
  at = writeVarint(buffer, size, at + 1);
  at = writeEvent(buffer, EVENT_KEY, answer.event, at);
  at = writeEvent(buffer, LINK_KEY, answer.link, at);
  return writePosition(buffer, answer.position, at);
};

/** Events as framed answers, one after the other in one buffer: so that many leave in one write. */
export class EventChunk {
  #answers: Array<ReadEvent | Uint8Array> = [];
  #size = 0;

  /** Adds an event, or an answer of another kind that is framed already. Whether the chunk is large enough to be sent now. */
  add(answer: ReadEvent | Uint8Array): boolean {
    this.#answers.push(answer);
    this.#size += isFramed(answer) ? answer.length : FRAME_HEADER_LENGTH + fieldSize(sizeOf(answer));
    return this.#size >= CHUNK_BYTES;
  }

  /** What was added since the last time, encoded; nothing when that was nothing. */
  take(): Buffer | undefined {
    if (this.#answers.length === 0) return undefined;
    const chunk = Buffer.allocUnsafe(this.#size);
    let at = 0;
    for (const answer of this.#answers) at = writeAnswer(chunk, answer, at);
    this.#answers = [];
    this.#size = 0;
    return chunk;
  }
}
