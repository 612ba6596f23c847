import { amountOf } from './amount.js';
import { changeOf, periodOf, transactionOf, type Change, type Transaction } from './award.releases.js';
import { METHODS, windowAmendment } from './call.releases.js';

/* A record is made from rows and not from releases: that both say the same is a property that a spec and every reader can check. */

export type PublishedCall = Readonly<{
  callId: string;
  title: string;
  planLine: string;
  budgetCents: bigint;
  opensAt: string;
  closesAt: string;
  status: string;
  procedure: keyof typeof METHODS | null;
  territory: string | null;
  grantingAuthorityId: string | null;
  resolutionId: string | null;
}>;
export type CallChange = Readonly<{ changeId: string; at: string; resolutionId: string }>;
export type PublishedAward = Readonly<{
  awardId: string;
  beneficiaryId: string;
  initiativeId: string;
  resolutionId: string;
  amountCents: bigint;
  grantDate: string;
  status: string;
  acceptedOn: string | null;
  beneficiaryIds: readonly string[];
  periodFrom: string | null;
  periodTo: string | null;
}>;
export type AwardHistory = Readonly<{
  award: PublishedAward;
  changes: readonly Change[];
  transactions: readonly Transaction[];
}>;

const euros = (cents: bigint) => ({ amount: amountOf(cents), currency: 'EUR' });

const awardOf = ({ award, changes }: AwardHistory) => ({
  ...{ id: award.awardId, status: award.status, date: award.grantDate, value: euros(award.amountCents) },
  ...{ resolution: award.resolutionId, initiative: award.initiativeId },
  suppliers: award.beneficiaryIds.map((id) => ({ id })),
  ...(award.periodFrom !== null &&
    award.periodTo !== null && { contractPeriod: periodOf({ from: award.periodFrom, to: award.periodTo }) }),
  ...(changes.length > 0 && { amendments: changes.map(changeOf) }),
});

const contractOf = ({ award, transactions }: AwardHistory) => ({
  ...{ id: award.awardId, awardID: award.awardId },
  ...(award.acceptedOn !== null && { dateSigned: award.acceptedOn }),
  ...(transactions.length > 0 && { implementation: { transactions: transactions.map(transactionOf) } }),
});

const tenderOf = (call: PublishedCall, changes: readonly CallChange[]) => ({
  ...{ id: call.callId, title: call.title, status: call.status, value: euros(call.budgetCents) },
  tenderPeriod: { startDate: call.opensAt, endDate: call.closesAt },
  ...(call.resolutionId !== null && { resolution: call.resolutionId }),
  ...(call.procedure !== null && {
    ...{ procurementMethod: METHODS[call.procedure], procurementMethodDetails: call.procedure },
  }),
  ...(call.territory !== null && { territory: call.territory }),
  ...(changes.length > 0 && {
    amendments: changes.map(({ changeId, at, resolutionId }) => windowAmendment(changeId, at, resolutionId)),
  }),
});

/** Everything published about a call and its awards, as one compiled release; awards in the order in which they were granted. */
export const recordOf = (
  ocid: string,
  call: PublishedCall,
  changes: readonly CallChange[],
  awards: readonly AwardHistory[],
) => {
  const signed = awards.filter(({ award, transactions }) => award.acceptedOn !== null || transactions.length > 0);
  return {
    ...{ ocid, language: 'es' },
    ...(call.grantingAuthorityId !== null && { buyer: { id: call.grantingAuthorityId } }),
    planning: { budget: { amount: euros(call.budgetCents), projectID: call.planLine } },
    tender: tenderOf(call, changes),
    ...(awards.length > 0 && { awards: awards.map(awardOf) }),
    ...(signed.length > 0 && { contracts: signed.map(contractOf) }),
  };
};
