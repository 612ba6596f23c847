import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Entry, Journal } from '../load/journal.js';

export type CommandCounts = Readonly<{
  sent: number;
  acknowledged: number;
  refused: number;
  /** How often a command was sent again. */
  repeated: number;
  /** Acknowledged commands whose events are in the log, where the answer said. */
  found: number;
  lost: number;
  /** Commands that had an effect more than once. */
  doubled: number;
  /** What is wrong, in words; empty when nothing is. */
  troubles: readonly string[];
}>;

const isOfPerson = ({ metadata }: RecordedEvent): boolean => metadata.actor.role !== 'policy';

/** The events of people's commands, by the key they were sent with. */
const byKey = (events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> =>
  Map.groupBy(events.filter(isOfPerson), ({ metadata }) => metadata.$correlationId);

/** One command is one append: one id, one stream, revisions without a gap. */
const isOnce = (events: readonly RecordedEvent[]): boolean => {
  const [first] = events;
  return events.every(
    ({ id, stream, revision, metadata }, index) =>
      stream === first!.stream &&
      metadata.commandId === first!.metadata.commandId &&
      revision === first!.revision + BigInt(index) &&
      events.findIndex((other) => other.id === id) === index,
  );
};

/** The answer named the place of the last event. */
const isWhereTold = ({ position, revision }: Entry, events: readonly RecordedEvent[]): boolean => {
  const last = events.at(-1)!;
  return last.position === position && last.revision === revision;
};

/** Holds what the senders know against the whole log. */
export const countCommands = (journal: Journal, events: readonly RecordedEvent[]): CommandCounts => {
  const inLog = byKey(events);
  const eventsOf = ({ key }: Entry): readonly RecordedEvent[] => inLog.get(key) ?? [];
  const inWords = (what: string) => (entry: Entry) => `${what}: ${entry.context} ${entry.path} (${entry.key})`;
  const acknowledged = journal.of('acknowledged');
  const refused = journal.of('refused');
  const lost = acknowledged.filter((entry) => eventsOf(entry).length === 0);
  const doubled = journal.entries.filter((entry) => eventsOf(entry).length > 0 && !isOnce(eventsOf(entry)));
  const present = acknowledged.filter((entry) => eventsOf(entry).length > 0);
  const misplaced = present.filter((entry) => !isWhereTold(entry, eventsOf(entry)));
  const phantoms = refused.filter((entry) => eventsOf(entry).length > 0);
  return {
    sent: journal.entries.length,
    acknowledged: acknowledged.length,
    refused: refused.length,
    repeated: journal.repeats,
    found: present.length - misplaced.length,
    lost: lost.length,
    doubled: doubled.length,
    troubles: [
      ...lost.map(inWords('acknowledged and not in the log')),
      ...doubled.map(inWords('carried out twice')),
      ...misplaced.map(inWords('not where its answer said')),
      ...phantoms.map((entry) => `${inWords('refused and yet in the log')(entry)}: ${entry.code}`),
      ...journal.of('sent').map(inWords('neither acknowledged nor refused')),
    ],
  };
};
