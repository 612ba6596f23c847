import { decodeRecorded, type EventStore } from '@ceriss/event-sourcing';
import { centsOf } from '@ceriss/kernel';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import type { PoolEvent } from '../../domain/pool/pool.events.js';
import type { Contribution } from '../../domain/powers/competent-authority.rules.js';

type Giver = Pick<Contribution, 'funderId' | 'kind'>;

const contribution = (event: PoolEvent, givers: Map<string, Giver>): Contribution | undefined => {
  switch (event.type) {
    case 'financing.source-committed':
    case 'financing.pledged-source-committed': {
      const { sourceId, kind, funder, amount, committedOn } = event.data;
      const giver = { funderId: 'actorId' in funder ? funder.actorId : null, kind };
      givers.set(sourceId, giver);
      return { ...giver, amount: centsOf(amount), since: committedOn };
    }
    case 'financing.source-reduced': {
      const { sourceId, amount, reducedOn } = event.data;
      return { ...givers.get(sourceId)!, amount: -centsOf(amount), since: reducedOn };
    }
    default:
      return undefined;
  }
};

/** Who has put how much into a pool and taken it back, each from its day on, as recorded by an instant; undefined where there was no pool. */
export const contributionsOf = async (
  store: EventStore,
  poolId: string,
  recordedBy?: Date,
): Promise<Contribution[] | undefined> => {
  const history = await store.readStream(poolAggregate.streamOf(poolId));
  const known = history.filter(({ created }) => !recordedBy || created <= recordedBy);
  if (known.length === 0) return undefined;
  const givers = new Map<string, Giver>();
  return known.flatMap((recorded) => contribution(decodeRecorded(poolAggregate.codec, recorded), givers) ?? []);
};
