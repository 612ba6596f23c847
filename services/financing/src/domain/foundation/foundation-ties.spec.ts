import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import {
  foundationCommitmentAggregate,
  foundationCommitmentExamples as dues,
  type FoundationCommitmentEvent,
} from './foundation-commitment.decider.js';
import {
  relatedPartyAggregate,
  relatedPartyExamples as parties,
  relationOn,
  type RelatedPartyEvent,
} from './related-party.decider.js';

describe('The register of related parties', () => {
  const given = deciderSpec(relatedPartyAggregate.decider);
  const data = parties['financing.related-party-declared'];
  const declared: RelatedPartyEvent = { type: 'financing.related-party-declared', data };
  const ended: RelatedPartyEvent = {
    type: 'financing.related-party-ended',
    data: parties['financing.related-party-ended'],
  };
  const { partyId } = data;

  it('takes a relation once, and another only after the end of the one before', () => {
    given().when({ type: 'DeclareParty', data }).then(declared);
    given(declared).when({ type: 'DeclareParty', data }).thenNothing();
    const other = { ...data, since: '2028-12-31' };
    given(declared)
      .when({ type: 'DeclareParty', data: other })
      .thenRefused('RELATED_PARTY_ALREADY_DECLARED', { wouldPassIf: { endedBefore: '2028-12-31' } });
    given(declared, ended)
      .when({ type: 'DeclareParty', data: other })
      .thenRefused('RELATED_PARTY_PERIOD_INVALID', { wouldPassIf: { sinceAfter: '2028-12-31' } });
    const next = { ...data, since: '2029-01-01' };
    given(declared, ended)
      .when({ type: 'DeclareParty', data: next })
      .then({ ...declared, data: next });
  });

  it('ends a relation on its first day at the earliest, once', () => {
    const end = (until: string) => ({ type: 'EndRelation', data: { partyId, until, endedOn: '2029-01-10' } }) as const;
    given()
      .when(end('2028-12-31'))
      .thenRefused('RELATED_PARTY_NOT_FOUND', { wouldPassIf: { declared: '01980000-0000-7000-8000-00000000a021' } });
    given(declared).when(end('2026-12-31')).thenRefused('RELATED_PARTY_PERIOD_INVALID');
    given(declared).when(end('2028-12-31')).then(ended);
    given(declared, ended).when(end('2028-12-31')).thenNothing();
    given(declared, ended).when(end('2028-12-30')).thenRefused('RELATED_PARTY_PERIOD_INVALID');
  });

  it('knows on which days there is a relation, both ends included', () => {
    const { evolve, initialState } = relatedPartyAggregate.decider;
    const party = [declared, ended].reduce(evolve, initialState());
    expect(['2026-12-31', '2027-01-01', '2028-12-31', '2029-01-01'].map((day) => relationOn(party, day))).toEqual([
      null,
      'trustee-organisation',
      'trustee-organisation',
      null,
    ]);
  });

  it('records authorisations of who is in it, on their day at the earliest, once', () => {
    const authorisation = parties['financing.related-transactions-authorised'];
    const authorise = (today: string) =>
      ({ type: 'AuthoriseTransactions', data: { ...authorisation, today } }) as const;
    const authorised: RelatedPartyEvent = { type: 'financing.related-transactions-authorised', data: authorisation };
    given().when(authorise('2027-03-01')).thenRefused('RELATED_PARTY_NOT_FOUND');
    given(declared)
      .when(authorise('2027-02-28'))
      .thenRefused('RELATED_AUTHORISATION_IN_FUTURE', { wouldPassIf: { authorisedOnAtMost: '2027-02-28' } });
    given(declared).when(authorise('2027-03-01')).then(authorised);
    given(declared, authorised).when(authorise('2027-03-01')).thenNothing();
  });
});

describe('A commitment over several years', () => {
  const given = deciderSpec(foundationCommitmentAggregate.decider);
  const data = dues['financing.foundation-commitment-entered'];
  const entered: FoundationCommitmentEvent = { type: 'financing.foundation-commitment-entered', data };
  const paid: FoundationCommitmentEvent = {
    type: 'financing.foundation-commitment-paid',
    data: dues['financing.foundation-commitment-paid'],
  };
  const { commitmentId } = data;
  const plain = { ...data, instalments: data.instalments.map(({ dueOn, amount }) => ({ dueOn, amount })) };
  const pay = (number: number, paidOn: string, today = '2028-06-01') =>
    ({ type: 'PayInstalment', data: { commitmentId, number, paidOn, today } }) as const;
  const cancel = (from: string) =>
    ({
      type: 'CancelCommitment',
      data: { commitmentId, from, reason: 'Cambio de sede', cancelledOn: '2028-01-02' },
    }) as const;

  it('has instalments that fall due one after another', () => {
    given().when({ type: 'EnterCommitment', data: plain }).then(entered);
    given(entered).when({ type: 'EnterCommitment', data: plain }).thenNothing();
    const together = { ...plain, instalments: plain.instalments.map((one) => ({ ...one, dueOn: '2027-12-31' })) };
    given()
      .when({ type: 'EnterCommitment', data: together })
      .thenRefused('FOUNDATION_COMMITMENT_DATES_INVALID', {
        facts: { number: 2 },
        wouldPassIf: { dueOnAfter: '2027-12-31' },
      });
  });

  it('is paid once an instalment, today at the latest', () => {
    given().when(pay(1, '2027-12-30')).thenRefused('FOUNDATION_COMMITMENT_NOT_FOUND');
    given(entered)
      .when(pay(1, '2027-12-30', '2027-12-30'))
      .then(paid);
    given(entered)
      .when(pay(1, '2027-12-30', '2027-12-29'))
      .thenRefused('FOUNDATION_COMMITMENT_NOT_OWED', { wouldPassIf: { paidOnAtMost: '2027-12-29' } });
    given(entered, paid).when(pay(1, '2027-12-30')).thenNothing();
    given(entered, paid)
      .when(pay(1, '2027-12-31'))
      .thenRefused('FOUNDATION_COMMITMENT_NOT_OWED', { wouldPassIf: { numbers: [2] } });
    given(entered).when(pay(3, '2027-12-31')).thenRefused('FOUNDATION_COMMITMENT_NOT_OWED');
  });

  it('ends with what falls due on the day and later and is not paid', () => {
    const cancelled = (from: string, numbers: number[]): FoundationCommitmentEvent => ({
      type: 'financing.foundation-commitment-cancelled',
      data: { commitmentId, from, numbers, reason: 'Cambio de sede', cancelledOn: '2028-01-02' },
    });
    given(entered, paid)
      .when(cancel('2027-01-01'))
      .then(cancelled('2027-01-01', [2]));
    given(entered)
      .when(cancel('2027-12-31'))
      .then(cancelled('2027-12-31', [1, 2]));
    given(entered)
      .when(cancel('2028-01-01'))
      .then(cancelled('2028-01-01', [2]));
    given(entered).when(cancel('2029-01-01')).thenNothing();
    given(entered, cancelled('2028-01-01', [2]))
      .when(pay(2, '2028-05-01'))
      .thenRefused('FOUNDATION_COMMITMENT_NOT_OWED');
  });
});
