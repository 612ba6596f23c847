import { badInput } from './cases/bad-input.js';
import type { FaultCase } from './cases/fault-case.js';
import { wipes } from './cases/jetstream.js';
import { kills, lateContext } from './cases/kill.js';
import { manyStreams } from './cases/many-streams.js';
import { oneAggregate } from './cases/one-aggregate.js';
import { redeliveries } from './cases/redelivery.js';
import { sameKey } from './cases/same-key.js';
import { storm } from './cases/storm.js';

/** Every fault that the spine is put to, the gentle ones first. */
export const matrix: readonly FaultCase[] = [
  badInput,
  sameKey,
  ...oneAggregate,
  manyStreams,
  ...kills,
  ...wipes,
  ...redeliveries,
  lateContext,
  storm,
];
