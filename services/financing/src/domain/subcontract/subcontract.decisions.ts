import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, type MoneyJson } from '@ceriss/kernel';
import { knownAward, type Award, type KnownAward } from '../award/award.state.js';
import type { Contract, SubcontractEvent, SubcontractingRules } from './subcontract.events.js';
import {
  knownSubcontract,
  subcontracted,
  subcontractedAlike,
  type Subcontract,
  type Subcontracting,
} from './subcontract.state.js';
import { needsOf, requireAllowed, requireCeiling, type Subcontractor } from './subcontracting.rules.js';

/** Everything that was looked up stands in the command. */
export type DeclareSubcontract = Command<
  'DeclareSubcontract',
  {
    subcontractId: string;
    subcontractor: Subcontractor;
    object: string;
    amount: MoneyJson;
    contract: Contract | null;
    related: boolean;
    rules: SubcontractingRules;
    award: Award;
    by: ActorRef;
    today: string;
  }
>;
type Of = Readonly<{ subcontractId: string; award: Award; by: ActorRef; today: string }>;
export type DeliverContract = Command<'DeliverContract', Of & { contract: Contract }>;
export type AuthoriseSubcontract = Command<'AuthoriseSubcontract', Of>;
export type DenySubcontract = Command<'DenySubcontract', Of & { reason: string }>;
export type WithdrawSubcontract = Command<'WithdrawSubcontract', Of & { reason: string }>;

export type SubcontractRefusal =
  | 'SUBCONTRACT_NOT_FOUND'
  | 'SUBCONTRACT_AWARD_NOT_ACCEPTED'
  | 'SUBCONTRACT_CONTRACT_MISSING'
  | 'SUBCONTRACT_NOT_PENDING'
  | 'SUBCONTRACT_DUTIES_NOT_SEPARATED';

const acceptedAward = (award: Award): KnownAward => {
  const known = knownAward(award);
  if (known.status === 'accepted') return known;
  const facts = { awardId: known.awardId, status: known.status };
  throw new DomainError<SubcontractRefusal>('SUBCONTRACT_AWARD_NOT_ACCEPTED', {
    facts,
    wouldPassIf: { status: 'accepted' },
  });
};

/* A promoter acts for its own award; staff for any. */
const requireOwn = ({ role, organisation }: ActorRef, { beneficiaryId }: KnownAward): void => {
  if (role !== 'promoter' || organisation === beneficiaryId) return;
  throw new DomainError('NOT_THE_BENEFICIARY', {
    facts: { beneficiaryId, organisation: organisation ?? null },
    wouldPassIf: { organisation: beneficiaryId },
  });
};

const pending = (state: Subcontracting, subcontractId: string): Subcontract => {
  const one = knownSubcontract(state, subcontractId);
  if (one.status === 'pending') return one;
  const facts = { subcontractId, status: one.status };
  throw new DomainError<SubcontractRefusal>('SUBCONTRACT_NOT_PENDING', { facts, wouldPassIf: { status: 'pending' } });
};

export const declareSubcontract = (data: DeclareSubcontract['data'], state: Subcontracting): SubcontractEvent[] => {
  const { subcontractId, subcontractor, object, amount, contract, related, rules, by, today } = data;
  if (Object.hasOwn(state, subcontractId)) return [];
  const award = acceptedAward(data.award);
  requireOwn(by, award);
  const cents = centsOf(amount);
  if (cents <= 0n) {
    const wouldPassIf = { amountAtLeast: euros(1n) };
    throw new DomainError('SUBCONTRACT_AMOUNT_NOT_POSITIVE', { facts: { amount }, wouldPassIf });
  }
  const { subcontractorId } = subcontractor;
  requireAllowed(subcontractor, award.beneficiaryId, rules);
  const granted = centsOf(award.amount);
  const all = subcontracted(state);
  const amounts = { amount: cents, award: granted, all, alike: subcontractedAlike(state, { subcontractorId, object }) };
  requireCeiling(amounts, rules);
  const declared = {
    awardId: award.awardId,
    subcontractId,
    subcontractorId,
    object,
    amount,
    share: new Fraction(cents, granted).toString(),
    shareOfAll: new Fraction(all + cents, granted).toString(),
    related,
    contract,
    needs: needsOf(amounts, related, rules),
    rules,
    declaredBy: by.subject,
    declaredOn: today,
  };
  return [{ type: 'financing.subcontract-declared', data: declared }];
};

export const deliverContract = (data: DeliverContract['data'], state: Subcontracting): SubcontractEvent[] => {
  const { subcontractId, contract, by, today: deliveredOn } = data;
  const award = acceptedAward(data.award);
  requireOwn(by, award);
  const known = pending(state, subcontractId).contract;
  if (known?.reference === contract.reference && known.signedOn === contract.signedOn) return [];
  const { awardId } = award;
  return [
    { type: 'financing.subcontract-contract-delivered', data: { awardId, subcontractId, contract, deliveredOn } },
  ];
};

export const authoriseSubcontract = (data: AuthoriseSubcontract['data'], state: Subcontracting): SubcontractEvent[] => {
  const { subcontractId, by, today: authorisedOn } = data;
  const { awardId } = acceptedAward(data.award);
  if (knownSubcontract(state, subcontractId).status === 'effective') return [];
  const { needs, contract, declaredBy } = pending(state, subcontractId);
  if (needs.includes('contract') && !contract) {
    throw new DomainError<SubcontractRefusal>('SUBCONTRACT_CONTRACT_MISSING', {
      rule: 'subcontracting@1',
      facts: { subcontractId },
      wouldPassIf: { contract: 'delivered' },
    });
  }
  if (declaredBy === by.subject) {
    throw new DomainError<SubcontractRefusal>('SUBCONTRACT_DUTIES_NOT_SEPARATED', {
      rule: 'separation-of-duties@1',
      facts: { subcontractId },
      wouldPassIf: { personOtherThan: 'declarer' },
    });
  }
  const authorised = { awardId, subcontractId, authorisedBy: by.subject, role: by.role, authorisedOn };
  return [{ type: 'financing.subcontract-authorised', data: authorised }];
};

export const denySubcontract = (data: DenySubcontract['data'], state: Subcontracting): SubcontractEvent[] => {
  const { subcontractId, reason, by, today: deniedOn } = data;
  const { awardId } = acceptedAward(data.award);
  if (knownSubcontract(state, subcontractId).status === 'denied') return [];
  pending(state, subcontractId);
  const denied = { awardId, subcontractId, reason, deniedBy: by.subject, deniedOn };
  return [{ type: 'financing.subcontract-denied', data: denied }];
};

export const withdrawSubcontract = (data: WithdrawSubcontract['data'], state: Subcontracting): SubcontractEvent[] => {
  const { subcontractId, reason, by, today: withdrawnOn } = data;
  const award = acceptedAward(data.award);
  requireOwn(by, award);
  const { status } = knownSubcontract(state, subcontractId);
  if (status === 'withdrawn' || status === 'denied') return [];
  const { awardId } = award;
  return [{ type: 'financing.subcontract-withdrawn', data: { awardId, subcontractId, reason, withdrawnOn } }];
};
