import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, label, money, subject } from '../stored-shapes.js';

/** Limits of a call. Copied into each subcontract, so that a later version changes none. */
export const subcontractingRules = z.object({
  version: label,
  /** Above both of these a subcontract needs a written contract and an authorisation. */
  share: fraction,
  amount: money,
  /** Of the award, for all its subcontracts together. */
  ceiling: fraction,
});
export type SubcontractingRules = z.infer<typeof subcontractingRules>;

export const contract = z.object({ reference: label, signedOn: day });
export type Contract = z.infer<typeof contract>;
export const need = z.enum(['contract', 'authorisation']);
export type Need = z.infer<typeof need>;

const ofSubcontract = { awardId: id, subcontractId: id };
const declared = z.object({
  ...ofSubcontract,
  subcontractorId: id,
  object: code,
  amount: money,
  /** Of the award: this one, and all of them with it. */
  share: fraction,
  shareOfAll: fraction,
  /** Whether the subcontractor and the beneficiary belong together. */
  related: z.boolean(),
  contract: contract.nullable(),
  needs: z.array(need),
  rules: subcontractingRules,
  declaredBy: subject,
  declaredOn: day,
});
const contractDelivered = z.object({ ...ofSubcontract, contract, deliveredOn: day });
const authorised = z.object({ ...ofSubcontract, authorisedBy: subject, role: label, authorisedOn: day });
const denied = z.object({ ...ofSubcontract, reason: label, deniedBy: subject, deniedOn: day });
const withdrawn = z.object({ ...ofSubcontract, reason: label, withdrawnOn: day });

export type SubcontractEvent =
  | Event<'financing.subcontract-declared', z.infer<typeof declared>>
  | Event<'financing.subcontract-contract-delivered', z.infer<typeof contractDelivered>>
  | Event<'financing.subcontract-authorised', z.infer<typeof authorised>>
  | Event<'financing.subcontract-denied', z.infer<typeof denied>>
  | Event<'financing.subcontract-withdrawn', z.infer<typeof withdrawn>>;

export const subcontractCodec = eventCodec<SubcontractEvent>({
  'financing.subcontract-declared': { schema: declared },
  'financing.subcontract-contract-delivered': { schema: contractDelivered },
  'financing.subcontract-authorised': { schema: authorised },
  'financing.subcontract-denied': { schema: denied },
  'financing.subcontract-withdrawn': { schema: withdrawn },
});

const subcontract = {
  awardId: '01980000-0000-7000-8000-00000000f006',
  subcontractId: '01980000-0000-7000-8000-00000000f040',
};

export const subcontractExamples: ExamplesOf<SubcontractEvent> = {
  'financing.subcontract-declared': {
    ...subcontract,
    subcontractorId: '01980000-0000-7000-8000-00000000a009',
    object: 'housing-adaptation',
    amount: { cents: '26000000', currency: 'EUR' },
    share: '26/105',
    shareOfAll: '26/105',
    related: false,
    contract: null,
    needs: ['contract', 'authorisation'],
    rules: {
      version: 'example-call@1',
      share: '1/5',
      amount: { cents: '6000000', currency: 'EUR' },
      ceiling: '1/2',
    },
    declaredBy: 'programme-manager-1',
    declaredOn: '2027-06-01',
  },
  'financing.subcontract-contract-delivered': {
    ...subcontract,
    contract: { reference: 'Contrato 2027/14', signedOn: '2027-06-10' },
    deliveredOn: '2027-06-11',
  },
  'financing.subcontract-authorised': {
    ...subcontract,
    authorisedBy: 'approver-1',
    role: 'approver',
    authorisedOn: '2027-06-15',
  },
  'financing.subcontract-denied': {
    ...subcontract,
    reason: 'El precio no es de mercado',
    deniedBy: 'approver-1',
    deniedOn: '2027-06-15',
  },
  'financing.subcontract-withdrawn': {
    ...subcontract,
    reason: 'Se hará con medios propios',
    withdrawnOn: '2027-06-20',
  },
};
