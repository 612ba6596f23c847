import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import { isOut, knownApplication, type Application, type KnownApplication } from '../application/application.state.js';
import { requireAuthority, type Claim } from '../authorisation/authority.rules.js';
import { knownCall, type Call, type KnownCall } from '../call/call.decider.js';
import type { RankedApplication } from '../call/call.events.js';
import type { AidRegister } from '../de-minimis/aid-register.state.js';
import { requireClaimed, type Funding } from '../funding/funding.decider.js';
import { requirePower } from '../powers/powers.rules.js';
import { lastDayOfTerm } from '../terms-in-working-days.js';
import type { AwardShare } from './award-course.js';
import type { AwardEvent, PaymentRules } from './award.events.js';
import type { Award } from './award.state.js';
import { instalmentsOf, type InstalmentPlan } from './instalments.rules.js';
import { requireHolders, sharesOf, type ShareHolder } from './shares.rules.js';

/** Confers the right to the award. Everything that was looked up stands in the command. */
export type GrantAward = Command<
  'GrantAward',
  {
    awardId: string;
    amount: MoneyJson;
    instalments: InstalmentPlan[];
    paymentRules: PaymentRules;
    claim: Claim;
    call: Call;
    application: Application;
    /** How it is shared out, where that differs from what was applied for. */
    shares?: AwardShare[] | undefined;
    holders: readonly ShareHolder[];
    register: AidRegister;
    /** What awards to the initiative have claimed, with this one. */
    funding: Funding;
    by: ActorRef;
    now: Date;
    grantDate: string;
  }
>;
export type GrantRefusal =
  | 'CALL_NOT_RESOLVED'
  | 'APPLICATION_NOT_PROPOSED'
  | 'AWARD_EXCEEDS_ALLOCATION'
  | 'AWARD_AMOUNT_NOT_POSITIVE'
  | 'AWARD_GRANTED_BY_ASSESSOR';

const proposalFor = (applicationId: string, ranking: readonly RankedApplication[]): RankedApplication => {
  const placed = ranking.find((one) => one.applicationId === applicationId);
  if (placed?.outcome === 'proposed') return placed;
  throw new DomainError<GrantRefusal>('APPLICATION_NOT_PROPOSED', {
    facts: { applicationId, outcome: placed?.outcome ?? null, position: placed?.position ?? null },
    wouldPassIf: { outcome: 'proposed' },
  });
};

/* The ranking shares the budget out in one stream, one award per application: within its allocation an award is within the budget. */
const requireAllocation = (
  amount: MoneyJson,
  proposal: RankedApplication,
  ranking: readonly RankedApplication[],
  budget: MoneyJson,
) => {
  if (centsOf(amount) <= 0n) {
    const wouldPassIf = { amountAtLeast: euros(1n) };
    throw new DomainError<GrantRefusal>('AWARD_AMOUNT_NOT_POSITIVE', { facts: { amount }, wouldPassIf });
  }
  if (centsOf(amount) <= centsOf(proposal.requested)) return;
  const proposed = ranking.filter(({ outcome }) => outcome === 'proposed').map(({ requested }) => centsOf(requested));
  throw new DomainError<GrantRefusal>('AWARD_EXCEEDS_ALLOCATION', {
    rule: 'call-budget@1',
    facts: { amount, allocated: proposal.requested, budget, allocatedInAll: euros(sumCents(proposed)) },
    wouldPassIf: { amountAtMost: proposal.requested },
  });
};

const requireOtherPerson = ({ scores, applicationId }: KnownApplication, { subject }: ActorRef): void => {
  if (!Object.hasOwn(scores, subject)) return;
  throw new DomainError<GrantRefusal>('AWARD_GRANTED_BY_ASSESSOR', {
    rule: 'separation-of-duties@1',
    facts: { applicationId },
    wouldPassIf: { personOtherThan: 'assessor' },
  });
};

const requireStanding = (application: KnownApplication): void => {
  if (!isOut(application)) return;
  const { applicationId, status } = application;
  throw new DomainError<GrantRefusal>('APPLICATION_NOT_PROPOSED', {
    facts: { applicationId, outcome: status },
    wouldPassIf: { outcome: 'proposed' },
  });
};

const termsOf = (
  { project, particulars }: KnownApplication,
  { conditions }: KnownCall,
): Omit<Extract<AwardEvent, { type: 'financing.award-terms-fixed' }>['data'], 'awardId' | 'shares'> => ({
  eligibleCost: project.cost,
  otherFunding: euros(sumCents(particulars.otherFunding.map(({ amount }) => centsOf(amount)))),
  ...(particulars.period && { period: particulars.period }),
  ...(conditions.parties && { parties: conditions.parties }),
});

/** Refuses whatever keeps an award from being granted but that others may finance the same: that is asked of the initiative. */
export const requireGrantable = (data: Omit<GrantAward['data'], 'funding'>): void => {
  const { amount, claim, by, now, grantDate } = data;
  const application = knownApplication(data.application);
  const { callId, status, terms, ranking, conditions } = knownCall(data.call);
  requirePower('grantingAuthority', conditions.parties, by);
  requireAuthority(claim, callId, now);
  if (status !== 'resolved') {
    const wouldPassIf = { callStatus: 'resolved' };
    throw new DomainError<GrantRefusal>('CALL_NOT_RESOLVED', { facts: { callId, status }, wouldPassIf });
  }
  requireAllocation(amount, proposalFor(application.applicationId, ranking), ranking, terms.budget);
  requireOtherPerson(application, by);
  requireStanding(application);
  requireHolders(sharesOf(application, amount, data.shares), data.holders, data.register, { grantDate, now });
  instalmentsOf(amount, data.instalments);
};

/** Grants what the definitive ranking proposes, by a resolution in force, by somebody who did not assess, within the initiative's cost. */
export const grantAward = (data: GrantAward['data'], award: Award): AwardEvent[] => {
  if (award.status !== 'none') return [];
  requireGrantable(data);
  requireClaimed(data.funding, data);
  const { awardId, amount, claim, grantDate, paymentRules } = data;
  const application = knownApplication(data.application);
  const call = knownCall(data.call);
  const { callId, terms, conditions } = call;
  const { applicationId, applicantId, project } = application;
  const shares = sharesOf(application, amount, data.shares);
  const granted = {
    awardId,
    callId,
    poolId: terms.poolId,
    applicationId,
    beneficiaryId: applicantId,
    initiativeId: project.initiativeId,
    amount,
    grantDate,
    acceptBy: lastDayOfTerm(grantDate, terms.acceptanceWorkingDays, conditions.territory),
    resolutionId: claim.resolutionId,
    instalments: instalmentsOf(amount, data.instalments),
    paymentRules,
  };
  return [
    { type: 'financing.award-granted', data: granted },
    { type: 'financing.award-terms-fixed', data: { awardId, shares, ...termsOf(application, call) } },
  ];
};
