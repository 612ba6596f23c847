import { expect, it } from '@jest/globals';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent } from '../storage/model.js';
import { Checkpoints } from './checkpoints.js';

const eventAt = (position: number): RecordedEvent => ({
  position,
  stream: 's',
  revision: 0,
  type: 't',
  isJson: true,
  isTombstone: false,
  recorded: 1,
  body: Buffer.alloc(16),
  dataLength: 0,
});

const placeIn = (frame: Uint8Array): string =>
  streams.ReadResp.deserializeBinary(frame.subarray(5)).getCheckpoint()?.getCommitPosition() ?? '';

const shown = (items: Iterable<RecordedEvent | Uint8Array>): Array<number | string> =>
  [...items].map((item) => (item instanceof Uint8Array ? placeIn(item) : item.position));

/** A page of the events from `first` to `last`, of which `matching` passed the filter. */
const page = (first: number, last: number, ...matching: number[]) => ({
  events: matching.map(eventAt),
  next: last + 1,
  considered: last - first + 1,
  atEnd: false,
});

it('come after every so many events considered, whatever the pages and the filter', () => {
  const checkpoints = new Checkpoints(4);
  expect(shown(checkpoints.among(page(1, 10, 1, 4, 5, 10)))).toEqual([1, 4, '4', 5, '8', 10]);
  expect(shown(checkpoints.among(page(11, 11)))).toEqual([]);
  expect(shown(checkpoints.among(page(12, 20, 13)))).toEqual(['12', 13, '16', '20']);
});

it('say once that the end was reached, and count from there', () => {
  const checkpoints = new Checkpoints(4);
  expect(shown(checkpoints.among(page(1, 4)))).toEqual(['4']);
  expect(checkpoints.before(5)).toBeUndefined();
  expect(shown(checkpoints.among(page(5, 6, 6)))).toEqual([6]);
  expect(placeIn(checkpoints.before(7) ?? Buffer.of())).toBe('6');
  expect(shown(checkpoints.among(page(7, 11)))).toEqual(['10']);
});
