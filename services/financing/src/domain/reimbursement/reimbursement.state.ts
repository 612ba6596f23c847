import { centsOf, DomainError, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { Item, ReimbursementEvent, ReimbursementRules } from './reimbursement.events.js';

type Offset = Readonly<{ offsetId: string; instalment: number; amount: Cents }>;
export type KnownReimbursement = Readonly<{
  status: 'opened' | 'agreed' | 'settled' | 'closed';
  reimbursementId: string;
  awardId: string;
  callId: string;
  poolId: string;
  beneficiaryId: string;
  items: readonly Item[];
  hearingEndsOn: string;
  alleged: boolean;
  limitationFrom: string;
  rules: ReimbursementRules;
  /** Agreed with interest, and what came of it. */
  total: Cents;
  cleared: Cents;
  payBy?: string;
  plan: readonly { dueOn: string; amount: Cents }[];
  receipts: readonly string[];
  pending?: Offset;
  finishedOffsets: readonly string[];
  handedOver: boolean;
}>;
export type Reimbursement = Readonly<{ status: 'none' }> | KnownReimbursement;

export const initialState = (): Reimbursement => ({ status: 'none' });

/** The reimbursement, or the refusal REIMBURSEMENT_NOT_FOUND. */
export const knownReimbursement = (reimbursement: Reimbursement): KnownReimbursement => {
  if (reimbursement.status === 'none') throw new DomainError('REIMBURSEMENT_NOT_FOUND');
  return reimbursement;
};

/** Cents that are still owed and not about to be offset. */
export const openCents = ({ total, cleared, pending }: KnownReimbursement): Cents =>
  total - cleared - (pending?.amount ?? 0n);

type Later = Exclude<ReimbursementEvent, { type: 'financing.reimbursement-opened' }>;

const withoutPending = ({ pending: _, ...known }: KnownReimbursement, offsetId: string): KnownReimbursement => ({
  ...known,
  finishedOffsets: [...known.finishedOffsets, offsetId],
});

const change = changedBy<KnownReimbursement, Later>({
  'financing.reimbursement-alleged': (known) => ({ ...known, alleged: true }),
  'financing.reimbursement-agreed': (known, { items, total, payBy, agreedOn }) => ({
    ...known,
    status: 'agreed',
    items: items.map(({ segments: _, ...item }) => item),
    total: centsOf(total),
    payBy,
    limitationFrom: agreedOn,
  }),
  'financing.reimbursement-closed': (known) => ({ ...known, status: 'closed' }),
  'financing.reimbursement-limitation-interrupted': (known, { interruptedOn }) => ({
    ...known,
    limitationFrom: interruptedOn,
  }),
  'financing.reimbursement-deferred': (known, { plan, interest, deferredOn }) => ({
    ...known,
    total: known.total + centsOf(interest),
    plan: plan.map((one) => ({ dueOn: one.dueOn, amount: centsOf(one.principal) + centsOf(one.interest) })),
    limitationFrom: deferredOn,
  }),
  'financing.reimbursement-received': (known, { amount, bankReference, receivedOn }) => ({
    ...known,
    cleared: known.cleared + centsOf(amount),
    receipts: [...known.receipts, bankReference],
    limitationFrom: receivedOn,
  }),
  'financing.reimbursement-offset-ordered': (known, { offsetId, instalment, amount }) => ({
    ...known,
    pending: { offsetId, instalment, amount: centsOf(amount) },
  }),
  'financing.reimbursement-offset-made': (known, { offsetId, amount }) => ({
    ...withoutPending(known, offsetId),
    cleared: known.cleared + centsOf(amount),
  }),
  'financing.reimbursement-offset-released': (known, { offsetId }) => withoutPending(known, offsetId),
  'financing.reimbursement-handed-over': (known) => ({ ...known, handedOver: true }),
  'financing.reimbursement-settled': (known) => ({ ...known, status: 'settled' }),
});

export const evolve = (reimbursement: Reimbursement, event: ReimbursementEvent): Reimbursement => {
  if (event.type === 'financing.reimbursement-opened') {
    const { cause: _, authority: __, openedOn: ___, ...opened } = event.data;
    const nothing = { total: 0n, cleared: 0n, plan: [], receipts: [], finishedOffsets: [], handedOver: false };
    // Opening is told to the beneficiary: the limitation begins again.
    return { status: 'opened', ...opened, ...nothing, alleged: false, limitationFrom: event.data.openedOn };
  }
  return reimbursement.status === 'none' ? reimbursement : change(reimbursement, event);
};
