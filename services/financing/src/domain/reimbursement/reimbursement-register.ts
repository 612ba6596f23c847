import { eventCodec, type Aggregate, type Command, type Event } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { ExamplesOf } from '../examples.js';
import { openedReimbursement, type Opening, type OpeningRefusal } from './opening.decisions.js';
import { opened, type OpenedReimbursement } from './reimbursement.events.js';
import { reimbursementExamples } from './reimbursement.examples.js';

/** A reimbursement has its turn among those of its award: together they ask for no more than was paid. Its opening follows from it. */
export type ReimbursementAdmitted = Event<'financing.reimbursement-admitted', OpenedReimbursement>;
/** `compared`: how many the register held when this one was held against all of them. */
export type AdmitReimbursement = Command<'AdmitReimbursement', Opening & Readonly<{ compared: number }>>;
export type RegisterRefusal = OpeningRefusal | 'REIMBURSEMENT_NOT_COMPARED';
/** The reimbursements of one award, in their turn: one for each cause at most. */
export type ReimbursementRegister = readonly OpenedReimbursement[];

const admit = (
  { compared, ...opening }: AdmitReimbursement['data'],
  register: ReimbursementRegister,
): ReimbursementAdmitted[] => {
  if (register.some(({ reimbursementId }) => reimbursementId === opening.reimbursementId)) return [];
  if (compared !== register.length) {
    throw new DomainError<RegisterRefusal>('REIMBURSEMENT_NOT_COMPARED', {
      rule: 'reimbursement@1',
      facts: { compared, admitted: register.length },
      wouldPassIf: { compared: register.length },
    });
  }
  return [{ type: 'financing.reimbursement-admitted', data: openedReimbursement(opening) }];
};

export const reimbursementRegisterCodec = eventCodec<ReimbursementAdmitted>({
  'financing.reimbursement-admitted': { schema: opened },
});

export const reimbursementRegisterExamples: ExamplesOf<ReimbursementAdmitted> = {
  'financing.reimbursement-admitted': reimbursementExamples['financing.reimbursement-opened'],
};

/** One stream for each award, under the award's own id. */
export const reimbursementRegisterAggregate: Aggregate<
  ReimbursementRegister,
  AdmitReimbursement,
  ReimbursementAdmitted
> = {
  decider: {
    initialState: () => [],
    evolve: (register, { data }) => [...register, data],
    decide: ({ data }, register) => admit(data, register),
  },
  codec: reimbursementRegisterCodec,
  streamOf: (awardId) => `financing.reimbursement-register-${awardId}`,
};
