export { decodeRecorded, fold, type Aggregate } from './aggregate.js';
export {
  currentVersion,
  eventCodec,
  UnknownEvent,
  type EventCodec,
  type EventContract,
  type StoredShape,
} from './codec.js';
export type { Command, Decider, Event } from './decider.js';
export {
  EVENT_STORE,
  RevisionConflict,
  StoreUnavailable,
  type ActorRef,
  type AppendResult,
  type EventMetadata,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type Revision,
} from './event-store.js';
export { aggregateIdOf, parseStreamName, type StreamName } from './stream-name.js';
export { CommandIdReused, type CommandContext, type Receipt } from './command-context.js';
export { handleCommand } from './handle-command.js';
