import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { callCodec, type CallEvent } from '../../domain/call/call.events.js';
import { poolCodec, type PoolEvent } from '../../domain/pool/pool.events.js';
import { CallRow, RankingRow } from './calls.entity.js';

export const calls = projection<CallEvent | PoolEvent>({
  name: 'calls',
  version: 1,
  context: 'financing',
  tables: [CallRow, RankingRow],
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
    'financing.call-ranked': ({ data: { callId, ranking, ruleVersion }, revision }, rows) => {
      rows.update(CallRow, { callId }, { status: 'ranked', rankingRule: ruleVersion, revision });
      // Who is in a ranking stays in every later one: scores, once frozen, are never taken back.
      for (const { requested, ...ranked } of ranking) {
        rows.upsert(RankingRow, { callId, ...ranked, requestedCents: centsOf(requested) });
      }
    },
    'financing.call-resolved': ({ data: { callId, resolutionId, resolvedOn }, revision }, rows) =>
      rows.update(CallRow, { callId }, { status: 'resolved', resolvedBy: resolutionId, resolvedOn, revision }),
  },
});
