import { DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import type { PledgeEvent } from '../pledge/pledge.events.js';
import type { Organisation } from './organisation.decider.js';

export type DonorCertificateRefusal =
  'DONATION_NOT_FOUND' | 'DONATION_NOT_CERTIFIABLE' | 'DONOR_NOT_IDENTIFIED' | 'NOT_THE_DONOR';

/** Public money and repayable money are no donations. */
export const DONATIONS: readonly string[] = ['philanthropy', 'business', 'citizens'];

export type DonorCertificate = Readonly<{
  pledgeId: string;
  year: number;
  donor: Readonly<{ actorId: string; name: string; nif: string }>;
  purposes: readonly string[];
  receipts: readonly Readonly<{ receivedOn: string; amount: MoneyJson }>[];
  total: MoneyJson;
}>;

type Told<T extends PledgeEvent['type']> = Extract<PledgeEvent, { type: T }>;
const isMade = (event: PledgeEvent): event is Told<'financing.pledge-made'> => event.type === 'financing.pledge-made';
const isReceived = (event: PledgeEvent): event is Told<'financing.pledge-instalment-received'> =>
  event.type === 'financing.pledge-instalment-received';

/** Whose donation a pledge is; refuses what is none. */
export const donorOf = (events: readonly PledgeEvent[]): string => {
  const made = events.find(isMade);
  if (!made) throw new DomainError<DonorCertificateRefusal>('DONATION_NOT_FOUND');
  const { kind, funder } = made.data;
  if (DONATIONS.includes(kind) && 'actorId' in funder) return funder.actorId;
  throw new DomainError<DonorCertificateRefusal>('DONATION_NOT_CERTIFIABLE', {
    rule: 'donor-certificate@1',
    facts: { kind },
    wouldPassIf: { kindIn: [...DONATIONS] },
  });
};

/** What was given in a year, from what came in: a promise is not certified (Ley 49/2002, art. 24). */
export const certificateOf = (events: readonly PledgeEvent[], year: number, donor: Organisation): DonorCertificate => {
  const actorId = donorOf(events);
  const { pledgeId, purposes } = events.find(isMade)!.data;
  const received = events.filter(isReceived);
  const receipts = received
    .map(({ data: { receivedOn, amount } }) => ({ receivedOn, amount }))
    .filter(({ receivedOn }) => receivedOn.startsWith(`${year}-`))
    .toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0));
  if (receipts.length === 0) {
    const years = [...new Set(received.map(({ data }) => Number(data.receivedOn.slice(0, 4))))].toSorted(
      (a, b) => a - b,
    );
    const wouldPassIf = { yearIn: years };
    throw new DomainError<DonorCertificateRefusal>('DONATION_NOT_FOUND', { facts: { year }, wouldPassIf });
  }
  if (!donor) {
    const wouldPassIf = { identified: actorId };
    throw new DomainError<DonorCertificateRefusal>('DONOR_NOT_IDENTIFIED', { facts: { actorId }, wouldPassIf });
  }
  const total = euros(receipts.reduce((sum, { amount }) => sum + BigInt(amount.cents), 0n));
  return { pledgeId, year, donor: { actorId, name: donor.legalName, nif: donor.nif }, purposes, receipts, total };
};
