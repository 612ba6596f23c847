import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { iban } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { day, id, label, subject } from '../stored-shapes.js';

/** Figures of the house for accounts of others: copied into what they decide. */
export const payeeRules = z.object({
  version: label,
  /** Days from the verification of a changed account until it may be paid into. */
  coolingDays: z.int().min(0).max(365),
});
export type PayeeRules = z.infer<typeof payeeRules>;

const named = z.object({ actorId: id, name: label, town: label, country: z.string().regex(/^[A-Z]{2}$/) });
const ofAccount = { actorId: id, accountId: id };
const proposed = z.object({ ...ofAccount, iban, evidence: label, proposedBy: subject, proposedOn: day });
const verified = z.object({
  ...ofAccount,
  iban,
  verifiedBy: subject,
  verifiedOn: day,
  usableFrom: day,
  rules: payeeRules,
});
const withdrawn = z.object({ ...ofAccount, reason: label, withdrawnOn: day });

export type PayeeNamed = Event<'financing.payee-named', z.infer<typeof named>>;
export type PayeeEvent =
  | PayeeNamed
  | Event<'financing.payee-account-proposed', z.infer<typeof proposed>>
  | Event<'financing.payee-account-verified', z.infer<typeof verified>>
  | Event<'financing.payee-account-withdrawn', z.infer<typeof withdrawn>>;

export const payeeCodec = eventCodec<PayeeEvent>({
  'financing.payee-named': { schema: named },
  'financing.payee-account-proposed': { schema: proposed },
  'financing.payee-account-verified': { schema: verified },
  'financing.payee-account-withdrawn': { schema: withdrawn },
});

const actorId = '01980000-0000-7000-8000-00000000a002';
const account = { actorId, accountId: '01980000-0000-7000-8000-00000000c002' };

export const payeeExamples: ExamplesOf<PayeeEvent> = {
  'financing.payee-named': { actorId, name: 'Asociación Hogares', town: 'Cuenca', country: 'ES' },
  'financing.payee-account-proposed': {
    ...account,
    iban: 'ES7921000813610123456789',
    evidence: 'certificado de titularidad 2027-03-20',
    proposedBy: 'programme-manager-1',
    proposedOn: '2027-03-20',
  },
  'financing.payee-account-verified': {
    ...account,
    iban: 'ES7921000813610123456789',
    verifiedBy: 'treasurer-1',
    verifiedOn: '2027-03-22',
    usableFrom: '2027-03-22',
    rules: { version: 'example-payees@1', coolingDays: 3 },
  },
  'financing.payee-account-withdrawn': { ...account, reason: 'cuenta cancelada', withdrawnOn: '2029-01-15' },
};
