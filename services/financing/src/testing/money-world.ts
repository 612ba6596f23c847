import type { EventStore } from '@ceriss/event-sourcing';
import { euros } from '@ceriss/kernel';
import { UnmatchEntryHandler } from '../application/bank/unmatch-entry.handler.js';
import { PostTransactionHandler } from '../application/ledger/post-transaction.handler.js';
import { FollowMatchFundHandler } from '../application/match-fund/follow-match-fund.handler.js';
import { FollowPledgeHandler } from '../application/pledge/follow-pledge.handler.js';
import { CommitPledgedSourceHandler } from '../application/pool/commit-pledged-source.handler.js';
import { ReceiveSourceHandler } from '../application/pool/receive-source.handler.js';
import { FollowRepaymentHandler } from '../application/repayment/follow-repayment.handler.js';
import { callAggregate } from '../domain/call/call.decider.js';
import { callExamples } from '../domain/call/call.events.js';
import { MatchFundConsumer } from '../interface/nats/match-fund.consumer.js';
import { ReceiptsConsumer } from '../interface/nats/receipts.consumer.js';
import { RepaymentsConsumer } from '../interface/nats/repayments.consumer.js';
import { SourceConsumer } from '../interface/nats/source.consumer.js';
import { clock } from './award-service.js';
import { callId, poolId, World } from './award-world.js';
import { MortalStore } from './mortal-process.js';
import { record } from './record.js';

const consumersOn = (store: EventStore) => {
  const [ledger, unmatch] = [new PostTransactionHandler(store), new UnmatchEntryHandler(store)];
  const commit = new CommitPledgedSourceHandler(store);
  const [pledge, fund] = [new FollowPledgeHandler(store, clock), new FollowMatchFundHandler(store, clock)];
  return [
    new SourceConsumer(commit, pledge, fund),
    new MatchFundConsumer(ledger, commit),
    new ReceiptsConsumer(pledge, new ReceiveSourceHandler(store, clock), unmatch),
    new RepaymentsConsumer(ledger, new FollowRepaymentHandler(store, clock), unmatch),
  ];
};

/** The world of an award and all the money around it: its pool, pledges, funds, loans, costs, and the statements of the bank. */
export const moneyWorld = async (): Promise<World> => {
  clock.set('2027-03-16T09:00:00.000Z');
  const world = await new World(consumersOn).begin();
  const store = new MortalStore(world.log, () => clock.now());
  const drafted = { ...callExamples['financing.call-drafted'], callId, poolId, budget: euros(500_00n) };
  await record(store as never, callAggregate, callId, [{ type: 'financing.call-drafted', data: drafted }]);
  return world;
};
