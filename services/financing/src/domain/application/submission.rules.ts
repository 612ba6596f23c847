import { centsOf, DomainError, euros, Fraction, sumCents } from '@ceriss/kernel';
import type { Call, KnownCall } from '../call/call.decider.js';
import { knownCall } from '../call/call.decider.js';
import { requireNotCancelled } from '../call/publication.decisions.js';
import type { Particulars } from './application-course.js';
import type { Project } from './application.events.js';

export type SubmissionRefusal =
  | 'CALL_NOT_OPEN'
  | 'APPLICATION_EARLY'
  | 'APPLICATION_LATE'
  | 'APPLICATION_AMOUNT_INVALID'
  | 'APPLICATION_EXCEEDS_BUDGET'
  | 'APPLICATION_EXCEEDS_MAXIMUM'
  | 'APPLICATION_EXCEEDS_SHARE_OF_COST'
  | 'APPLICATION_OVERFUNDED'
  | 'APPLICATION_TERRITORY_NOT_CALLED'
  | 'APPLICATION_PARTICIPANTS_EXCEED_REQUEST'
  | 'APPLICATION_PERIOD_INVALID'
  | 'APPLICANT_NOT_NAMED';

/** Refuses an instant before the window opens or after it closes; both ends belong to the window. */
export const requireWindow = ({ terms: { opensAt, closesAt } }: KnownCall, now: Date): void => {
  const at = now.getTime();
  const rule = 'window@1';
  const figures = { opensAt, closesAt, now: now.toISOString() };
  if (at < Date.parse(opensAt)) {
    const wouldPassIf = { submittedFrom: opensAt };
    throw new DomainError<SubmissionRefusal>('APPLICATION_EARLY', { rule, facts: figures, wouldPassIf });
  }
  if (at <= Date.parse(closesAt)) return;
  const facts = { ...figures, lateByMs: at - Date.parse(closesAt) };
  const wouldPassIf = { submittedAtMost: closesAt };
  throw new DomainError<SubmissionRefusal>('APPLICATION_LATE', { rule, facts, wouldPassIf });
};

/** Refuses unless the call is published. */
export const requirePublished = (state: Call): KnownCall => {
  const call = knownCall(state);
  requireNotCancelled(call);
  if (call.status !== 'draft') return call;
  const wouldPassIf = { callStatus: 'published' };
  throw new DomainError<SubmissionRefusal>('CALL_NOT_OPEN', { facts: { callId: call.callId }, wouldPassIf });
};

/** Refuses amounts that no award could carry: nothing, more than the project costs, or more than the call has. */
export const requireAmounts = ({ cost, requested }: Project, { terms: { budget } }: KnownCall): void => {
  if (centsOf(requested) <= 0n || centsOf(requested) > centsOf(cost)) {
    throw new DomainError<SubmissionRefusal>('APPLICATION_AMOUNT_INVALID', {
      facts: { cost, requested },
      wouldPassIf: { requestedAtLeast: euros(1n), requestedAtMost: cost },
    });
  }
  if (centsOf(requested) <= centsOf(budget)) return;
  throw new DomainError<SubmissionRefusal>('APPLICATION_EXCEEDS_BUDGET', {
    facts: { requested, budget },
    wouldPassIf: { requestedAtMost: budget },
  });
};

const CONDITIONS = 'call-conditions@1';

const requireShareOfCost = ({ cost, requested }: Project, { conditions }: KnownCall): void => {
  const { maximumRequest, maximumShareOfCost } = conditions;
  if (maximumRequest && centsOf(requested) > centsOf(maximumRequest)) {
    throw new DomainError<SubmissionRefusal>('APPLICATION_EXCEEDS_MAXIMUM', {
      rule: CONDITIONS,
      facts: { requested, maximum: maximumRequest },
      wouldPassIf: { requestedAtMost: maximumRequest },
    });
  }
  if (maximumShareOfCost === undefined) return;
  const limit = Fraction.parse(maximumShareOfCost);
  const most = (centsOf(cost) * limit.numerator) / limit.denominator;
  if (centsOf(requested) <= most) return;
  throw new DomainError<SubmissionRefusal>('APPLICATION_EXCEEDS_SHARE_OF_COST', {
    rule: CONDITIONS,
    facts: { requested, cost, share: maximumShareOfCost },
    wouldPassIf: { requestedAtMost: euros(most) },
  });
};

const requireParticulars = ({ requested, cost }: Project, particulars: Particulars): void => {
  const { participants, otherFunding, period } = particulars;
  const shared = sumCents(participants.map(({ amount }) => centsOf(amount)));
  if (shared > centsOf(requested) || participants.some(({ amount }) => centsOf(amount) <= 0n)) {
    throw new DomainError<SubmissionRefusal>('APPLICATION_PARTICIPANTS_EXCEED_REQUEST', {
      rule: CONDITIONS,
      facts: { requested, shared: euros(shared) },
      wouldPassIf: { sharedAtMost: requested, eachAtLeast: euros(1n) },
    });
  }
  if (period && period.from > period.to) {
    const wouldPassIf = { toAtLeast: period.from };
    throw new DomainError<SubmissionRefusal>('APPLICATION_PERIOD_INVALID', { facts: period, wouldPassIf });
  }
  const others = sumCents(otherFunding.map(({ amount }) => centsOf(amount)));
  if (others + centsOf(requested) <= centsOf(cost)) return;
  throw new DomainError<SubmissionRefusal>('APPLICATION_OVERFUNDED', {
    rule: 'double-funding@1',
    reference: 'Ley 38/2003, art. 19.3',
    facts: { cost, requested, otherFunding: euros(others) },
    wouldPassIf: { requestedAtMost: euros(centsOf(cost) - others > 0n ? centsOf(cost) - others : 0n) },
  });
};

/** Refuses what the conditions of the call do not allow to ask for. */
export const requireConditionsMet = (project: Project, particulars: Particulars, call: KnownCall): void => {
  requireShareOfCost(project, call);
  requireParticulars(project, particulars);
  const { procedure, allocation } = call.conditions;
  const territories = allocation.map(({ territory }) => territory);
  if (procedure !== 'territorialised' || territories.includes(particulars.territory ?? '')) return;
  throw new DomainError<SubmissionRefusal>('APPLICATION_TERRITORY_NOT_CALLED', {
    rule: CONDITIONS,
    facts: { territory: particulars.territory ?? null, territories },
    wouldPassIf: { territoryIn: territories },
  });
};

/** Refuses an organisation that a direct award does not name. */
export const requireNamed = (applicantId: string, { conditions, callId }: KnownCall): void => {
  if (conditions.procedure !== 'direct' || conditions.namedBeneficiaries.includes(applicantId)) return;
  throw new DomainError<SubmissionRefusal>('APPLICANT_NOT_NAMED', {
    rule: CONDITIONS,
    facts: { callId, applicantId },
    wouldPassIf: { organisationIn: conditions.namedBeneficiaries },
  });
};
