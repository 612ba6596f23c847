import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { PLAIN_CONDITIONS } from '../../domain/call/call-conditions.js';
import { callCodec, type CallEvent } from '../../domain/call/call.events.js';
import { poolCodec, type PoolEvent } from '../../domain/pool/pool.events.js';
import { CallRow, RankingRow } from './calls.entity.js';

export const calls = projection<CallEvent | PoolEvent>({
  name: 'calls',
  version: 3,
  context: 'financing',
  tables: [CallRow, RankingRow],
  history: [CallRow, RankingRow],
  codecs: [callCodec, poolCodec],
  on: {
    'financing.call-drafted': ({ data: { budget, opensAt, closesAt, ...call }, revision }, rows) =>
      rows.insert(CallRow, {
        ...call,
        budgetCents: centsOf(budget),
        opensAt: new Date(opensAt),
        closesAt: new Date(closesAt),
        status: 'draft',
        reservation: 'pending',
        resolutionId: null,
        resolvedBy: null,
        resolvedOn: null,
        rankingRule: null,
        conditions: PLAIN_CONDITIONS,
        amendments: 0,
        assessors: 0n,
        allegationsUntil: null,
        cancelledBecause: null,
        ...{ rankingRevision: null, rankedAt: null },
        revision,
      }),
    'financing.budget-reserved': ({ data: { callId } }, rows) =>
      rows.update(CallRow, { callId }, { reservation: 'reserved' }),
    'financing.budget-reservation-refused': ({ data: { callId } }, rows) =>
      rows.update(CallRow, { callId }, { reservation: 'refused' }),
    'financing.call-published': ({ data: { callId, resolutionId }, revision }, rows) =>
      rows.update(CallRow, { callId }, { status: 'published', resolutionId, revision }),
    'financing.call-window-closed': ({ data: { callId }, revision }, rows) =>
      rows.update(CallRow, { callId }, { status: 'closed', revision }),
    'financing.call-conditions-set': ({ data: { callId, ...conditions }, revision }, rows) =>
      rows.update(CallRow, { callId }, { conditions, revision }),
    'financing.call-amended': ({ data: { callId, closesAt, amendment }, revision }, rows) =>
      rows.update(CallRow, { callId }, { closesAt: new Date(closesAt), amendments: amendment, revision }),
    'financing.call-cancelled': ({ data: { callId, reason }, revision }, rows) =>
      rows.update(CallRow, { callId }, { status: 'cancelled', cancelledBecause: reason, revision }),
    'financing.assessor-appointed': ({ data: { callId, replaces }, revision }, rows) => {
      rows.update(CallRow, { callId }, { revision });
      if (replaces === undefined) rows.add(CallRow, { callId }, { assessors: 1n });
    },
    // Nobody sees who it is; whoever names a revision names the one of the stream.
    'financing.call-conflict-noted': ({ data: { callId }, revision }, rows) =>
      rows.update(CallRow, { callId }, { revision }),
    'financing.call-ranked': ({ data: { callId, ranking, ruleVersion }, revision, created: rankedAt }, rows) => {
      // Whether it is a first ranking or one after the proposal was published follows from the other columns.
      rows.update(
        CallRow,
        { callId },
        { status: 'closed', rankingRule: ruleVersion, rankingRevision: revision, rankedAt, revision },
      );
      for (const { requested, ...ranked } of ranking) {
        const place = { callId, ...ranked, requestedCents: centsOf(requested), rankingRevision: revision };
        rows.upsert(RankingRow, place);
      }
    },
    'financing.proposal-published': ({ data: { callId, allegationsUntil }, revision }, rows) =>
      rows.update(CallRow, { callId }, { allegationsUntil, revision }),
    'financing.waiting-list-called-up': ({ data: { callId, applicationId }, revision }, rows) => {
      rows.update(RankingRow, { callId, applicationId }, { outcome: 'proposed' });
      rows.update(CallRow, { callId }, { revision });
    },
    'financing.call-resolved': ({ data: { callId, resolutionId, resolvedOn }, revision }, rows) =>
      rows.update(CallRow, { callId }, { status: 'resolved', resolvedBy: resolutionId, resolvedOn, revision }),
  },
});
