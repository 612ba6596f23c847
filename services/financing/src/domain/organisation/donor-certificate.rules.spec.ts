import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { pledgeExamples, type PledgeEvent } from '../pledge/pledge.events.js';
import { certificateOf, donorOf } from './donor-certificate.rules.js';
import { organisationAggregate, organisationExamples } from './organisation.decider.js';

const funder = { actorId: '01980000-0000-7000-8000-00000000a004' };
const made = (kind: 'philanthropy' | 'state', who: object = funder): PledgeEvent => ({
  type: 'financing.pledge-made',
  data: { ...pledgeExamples['financing.pledge-made'], kind, funder: who as typeof funder },
});
const received = (receivedOn: string, cents: bigint): PledgeEvent => ({
  type: 'financing.pledge-instalment-received',
  data: { ...pledgeExamples['financing.pledge-instalment-received'], receivedOn, amount: euros(cents) },
});
const donor = { legalName: 'Fundación Horizonte', nif: 'G82123456' };
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('A certificate of a donation', () => {
  it('says what came in from the first day of the year to the last, the earliest first', () => {
    const events = [
      made('philanthropy'),
      received('2026-12-31', 1n),
      received('2027-12-31', 10_01n),
      received('2027-01-01', 20_00n),
      received('2028-01-01', 2n),
    ];
    expect(certificateOf(events, 2027, donor)).toMatchObject({
      donor: { ...funder, name: 'Fundación Horizonte', nif: 'G82123456' },
      receipts: [{ receivedOn: '2027-01-01' }, { receivedOn: '2027-12-31' }],
      total: euros(30_01n),
    });
  });

  it('is not given for a promise, for public money, for a fund without an owner, or without the number of the donor', () => {
    const given = [made('philanthropy'), received('2027-03-30', 1n)];
    expect(code(() => certificateOf([made('philanthropy')], 2027, donor))).toBe('DONATION_NOT_FOUND');
    expect(code(() => certificateOf(given, 2028, donor))).toBe('DONATION_NOT_FOUND');
    expect(code(() => donorOf([]))).toBe('DONATION_NOT_FOUND');
    expect(code(() => donorOf([made('state')]))).toBe('DONATION_NOT_CERTIFIABLE');
    expect(code(() => donorOf([made('philanthropy', { publicFund: 'MRR' })]))).toBe('DONATION_NOT_CERTIFIABLE');
    expect(code(() => certificateOf(given, 2027, null))).toBe('DONOR_NOT_IDENTIFIED');
  });
});

it('An organisation is identified once for each name and number', () => {
  const given = deciderSpec(organisationAggregate.decider);
  const data = organisationExamples['financing.organisation-identified'];
  const known = { type: 'financing.organisation-identified', data } as const;
  given().when({ type: 'IdentifyOrganisation', data }).then(known);
  given(known).when({ type: 'IdentifyOrganisation', data }).thenNothing();
  const corrected = { actorId: data.actorId, nif: 'G16123457' };
  given(known)
    .when({ type: 'CorrectOrganisation', data: corrected })
    .then({ ...known, data: { ...data, ...corrected } });
  given(known)
    .when({ type: 'CorrectOrganisation', data: { ...corrected, nif: data.nif } })
    .thenNothing();
  given().when({ type: 'CorrectOrganisation', data: corrected }).thenNothing();
  const renamed = { ...data, legalName: 'Otra' };
  given(known)
    .when({ type: 'IdentifyOrganisation', data: renamed })
    .then({ ...known, data: renamed });
});
