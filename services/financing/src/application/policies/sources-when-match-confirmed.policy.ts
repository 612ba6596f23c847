import type { MatchConfirmed } from '@ceriss/contracts';
import { sourceKind } from '../../domain/pool/pool.events.js';
import type { CommitPledgedSource } from '../../domain/pool/source.decisions.js';

/** What goes into the pool, the public money first: the private part may never be too large, not even for a moment. */
export const sourcesWhenMatchConfirmed = (data: MatchConfirmed): CommitPledgedSource['data'][] => {
  const { fundId: pledgeId, confirmedOn: committedOn, given, matched, kind, funder, purposes } = data;
  const of = { pledgeId, purposes, committedOn };
  const gifts = { ...of, sourceId: data.giftsSourceId, kind: 'citizens' as const, funder: { publicFund: 'citizens' } };
  const match = { ...of, sourceId: data.matchSourceId, kind: sourceKind.parse(kind), funder };
  return [...(matched.cents === '0' ? [] : [{ ...match, amount: matched }]), { ...gifts, amount: given }];
};
