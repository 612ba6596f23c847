import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { AwardEvent, Condition } from './award.events.js';
import { knownAward, sameCondition, type Award } from './award.state.js';

export type AcceptAward = Command<'AcceptAward', { by: ActorRef; acceptedOn: string }>;
/** The term has run out. */
export type LapseAward = Command<'LapseAward', { lapsedOn: string }>;
/** A report on the award was approved. */
export type FulfilCondition = Command<'FulfilCondition', { condition: Condition; reportId: string }>;
export type AcceptanceRefusal =
  | 'NOT_THE_BENEFICIARY'
  | 'AWARD_LAPSED'
  | 'AWARD_RENOUNCED'
  | 'AWARD_ACCEPTANCE_LATE'
  | 'AWARD_ACCEPTANCE_TERM_RUNNING';

export const acceptAward = ({ by, acceptedOn }: AcceptAward['data'], state: Award): AwardEvent[] => {
  const { status, awardId, beneficiaryId, initiativeId, acceptBy } = knownAward(state);
  if (by.organisation !== beneficiaryId) {
    throw new DomainError<AcceptanceRefusal>('NOT_THE_BENEFICIARY', {
      facts: { beneficiaryId, organisation: by.organisation ?? null },
      wouldPassIf: { organisation: beneficiaryId },
    });
  }
  if (status === 'accepted') return [];
  if (status === 'lapsed') throw new DomainError<AcceptanceRefusal>('AWARD_LAPSED', { facts: { acceptBy } });
  if (status === 'renounced') throw new DomainError<AcceptanceRefusal>('AWARD_RENOUNCED', { facts: { awardId } });
  if (acceptedOn > acceptBy) {
    throw new DomainError<AcceptanceRefusal>('AWARD_ACCEPTANCE_LATE', {
      rule: 'acceptance@1',
      facts: { acceptBy, acceptedOn },
      wouldPassIf: { acceptedOnAtMost: acceptBy },
    });
  }
  return [{ type: 'financing.award-accepted', data: { awardId, beneficiaryId, initiativeId, acceptedOn } }];
};

export const lapseAward = ({ lapsedOn }: LapseAward['data'], state: Award): AwardEvent[] => {
  const { status, awardId, callId, amount, acceptBy } = knownAward(state);
  if (status !== 'granted') return [];
  if (lapsedOn <= acceptBy) {
    throw new DomainError<AcceptanceRefusal>('AWARD_ACCEPTANCE_TERM_RUNNING', {
      rule: 'acceptance@1',
      facts: { acceptBy, lapsedOn },
      wouldPassIf: { dayAfter: acceptBy },
    });
  }
  return [{ type: 'financing.award-lapsed', data: { awardId, callId, amount, acceptBy, lapsedOn } }];
};

/** One report fulfils the condition wherever instalments wait for it; one that nothing waits for changes nothing. */
export const fulfilCondition = ({ condition, reportId }: FulfilCondition['data'], state: Award): AwardEvent[] => {
  const { awardId, instalments } = knownAward(state);
  return instalments
    .filter(({ open }) => open.some((one) => sameCondition(one, condition)))
    .map(({ number }) => ({
      type: 'financing.instalment-condition-fulfilled',
      data: { awardId, instalment: number, condition, reportId },
    }));
};
