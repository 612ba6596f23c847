import { decodeRecorded, type Aggregate, type Command, type Event, type EventStore } from '@ceriss/event-sourcing';
import { pledgeAggregate } from '../../domain/pledge/pledge.decider.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { loanOfPledge, loanOfPool, type Loan } from '../../domain/repayment/loan.rules.js';
import type { LoanSource } from '../../domain/repayment/repayment.events.js';

const eventsOf = async <S, C extends Command, E extends Event>(
  store: EventStore,
  { codec, streamOf }: Aggregate<S, C, E>,
  id: string,
): Promise<E[]> => (await store.readStream(streamOf(id))).map((recorded) => decodeRecorded(codec, recorded));

/** A source with the days on which its money came in, which no state keeps, as its stream tells it now. */
export const loanOf = async (store: EventStore, source: LoanSource): Promise<Loan> =>
  source.kind === 'pledge'
    ? loanOfPledge(source.pledgeId, await eventsOf(store, pledgeAggregate, source.pledgeId))
    : loanOfPool(source.poolId, source.sourceId, await eventsOf(store, poolAggregate, source.poolId));
