import { decodeRecorded, type EventStore, type RecordedEvent } from '@ceriss/event-sourcing';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { minutesContent, type MinutesContent } from '../../domain/session/minutes-content.js';
import { proposalRecord, type ProposalRecord } from '../../domain/session/proposal-record.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import type { MinutesApproved, MinutesDrafted, SessionEvent } from '../../domain/session/session.events.js';

type Source = MinutesDrafted['data']['sources'][number];

/** Minutes as far as they have come: a draft is what was drafted last, and what is not drafted is what would be. */
export type Minutes = Readonly<{
  content: MinutesContent;
  digest: string;
  sources: readonly Source[];
  draft?: MinutesDrafted['data'];
  approved?: MinutesApproved['data'];
}>;

/** SHA-256 of the canonical JSON (RFC 8785): the same facts have the same digest whatever renders them. */
export const digestOf = (content: object): string =>
  createHash('sha256').update(canonicalize(content)!, 'utf8').digest('hex');

/** What had been recorded of a stream by an instant, up to a revision. */
type Until = Readonly<{ asOf?: Date | undefined; revision?: bigint }>;

const recordedBy = async (store: EventStore, stream: string, { asOf, revision }: Until) => {
  const events = await store.readStream(stream);
  return events.filter(
    (event) => (asOf === undefined || event.created <= asOf) && (revision === undefined || event.revision <= revision),
  );
};

export type Recorded = Readonly<{ record: ProposalRecord; revision: string; at: Date }>;

/** A proposal as its events tell it, and the revision and recorded time of the last of them. */
export const recordOf = async (store: EventStore, proposalId: string, until: Until): Promise<Recorded | undefined> => {
  const stored = await recordedBy(store, proposalAggregate.streamOf(proposalId), until);
  const decode = (event: RecordedEvent) => decodeRecorded(proposalAggregate.codec, event);
  const record = proposalRecord(proposalId, stored.map(decode));
  const last = stored.at(-1);
  return record && last && { record, revision: last.revision.toString(), at: last.created };
};

const proposalsOf = (events: readonly SessionEvent[]): string[] => {
  const items = events.flatMap((event) => {
    if (event.type === 'governance.session-convened') return event.data.agenda;
    const added = event.type === 'governance.agenda-item-added' || event.type === 'governance.urgent-item-admitted';
    return added ? event.data.item : [];
  });
  return [...new Set(items.flatMap(({ proposalId }) => proposalId ?? []))];
};

const recordsOf = async (
  store: EventStore,
  wanted: readonly (Until & { proposalId: string })[],
): Promise<Recorded[]> => {
  const found = await Promise.all(wanted.map(({ proposalId, ...until }) => recordOf(store, proposalId, until)));
  return found.flatMap((one) => one ?? []);
};

const told = (
  content: MinutesContent,
  records: readonly Recorded[],
): Pick<Minutes, 'content' | 'digest' | 'sources'> => ({
  content,
  digest: digestOf(content),
  sources: records.map(({ record, revision }) => ({ proposalId: record.proposalId, revision })),
});

type Facts = Readonly<{ events: readonly SessionEvent[]; records: readonly Recorded[] }>;

const minutesFrom = ({ events, records }: Facts) => {
  const content = minutesContent(
    events,
    records.map(({ record }) => record),
  );
  return content && told(content, records);
};

const sessionEvents = async (store: EventStore, sessionId: string, asOf?: Date): Promise<SessionEvent[]> => {
  const stored = await recordedBy(store, sessionAggregate.streamOf(sessionId), { asOf });
  return stored.map((event) => decodeRecorded(sessionAggregate.codec, event));
};

/** The minutes as they would be drafted now; nothing before the session is closed. */
export const freshMinutes = async (store: EventStore, sessionId: string) => {
  const events = await sessionEvents(store, sessionId);
  const records = await recordsOf(
    store,
    proposalsOf(events).map((proposalId) => ({ proposalId })),
  );
  return minutesFrom({ events, records });
};

/**
 * The minutes as they stood at an instant, made from the log alone. What was drafted is made again from the very events that it was
 * drafted from, whatever has been recorded since.
 */
export const minutesOf = async (store: EventStore, sessionId: string, asOf?: Date): Promise<Minutes | undefined> => {
  const events = await sessionEvents(store, sessionId, asOf);
  const at = events.findLastIndex(({ type }) => type === 'governance.minutes-drafted');
  const drafted = events[at];
  const approved = events.findLast((event) => event.type === 'governance.minutes-approved')?.data;
  if (drafted?.type !== 'governance.minutes-drafted') {
    const records = await recordsOf(
      store,
      proposalsOf(events).map((proposalId) => ({ proposalId, asOf })),
    );
    return minutesFrom({ events, records });
  }
  const wanted = drafted.data.sources.map(({ proposalId, revision }) => ({ proposalId, revision: BigInt(revision) }));
  const minutes = minutesFrom({ events: events.slice(0, at), records: await recordsOf(store, wanted) });
  return minutes && { ...minutes, draft: drafted.data, ...(approved && { approved }) };
};
