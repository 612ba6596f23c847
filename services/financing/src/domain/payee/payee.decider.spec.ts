import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { DomainError } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { payeeAggregate, payeeOn, type Payee } from './payee.decider.js';
import { payeeExamples, type PayeeEvent } from './payee.events.js';

const given = deciderSpec(payeeAggregate.decider);
const of = <T extends PayeeEvent['type']>(type: T) => ({ type, data: payeeExamples[type] }) as PayeeEvent;
const named = of('financing.payee-named');
const proposed = of('financing.payee-account-proposed');
const verified = of('financing.payee-account-verified');
const withdrawn = of('financing.payee-account-withdrawn');
const { actorId, accountId, iban, evidence, proposedOn } = payeeExamples['financing.payee-account-proposed'];
const { rules } = payeeExamples['financing.payee-account-verified'];
const person = (subject: string) => ({ subject, role: 'treasurer' });
const OTHER = 'ES9121000418450200051332';
const second = '01980000-0000-7000-8000-00000000c009';
const change: PayeeEvent = {
  type: 'financing.payee-account-proposed',
  data: { ...payeeExamples['financing.payee-account-proposed'], accountId: second, iban: OTHER },
};
const changeVerified = (verifiedOn: string, usableFrom: string): PayeeEvent => ({
  type: 'financing.payee-account-verified',
  data: {
    ...payeeExamples['financing.payee-account-verified'],
    ...{ accountId: second, iban: OTHER, verifiedOn, usableFrom },
  },
});
const state = (...events: PayeeEvent[]): Payee =>
  events.reduce(payeeAggregate.decider.evolve, payeeAggregate.decider.initialState());

describe('An account of whom is paid', () => {
  const propose = (o: object = {}) =>
    ({
      type: 'ProposeAccount',
      data: { actorId, accountId, iban, evidence, by: person('programme-manager-1'), proposedOn, ...o },
    }) as const;
  const verify = (id = accountId, by = 'treasurer-1') =>
    ({ type: 'VerifyAccount', data: { accountId: id, by: person(by), verifiedOn: '2027-03-22', rules } }) as const;

  it('is proposed once, however it is written, for an organisation that the registry knows', () => {
    given(named).when(propose()).then(proposed);
    given(named)
      .when(propose({ iban: 'ES79 2100 0813 6101 2345 6789' }))
      .then(proposed);
    given(named, proposed).when(propose()).thenNothing();
    given().when(propose()).thenRefused('PAYEE_NOT_FOUND');
  });
  it.each([
    ['ES7921000813610123456788', 'check-digits'],
    ['ES7821000813610123456789', 'check-digits'],
    ['ES79', 'form'],
  ])('is refused as %s', (wrong, reason) =>
    given(named)
      .when(propose({ iban: wrong }))
      .thenRefused('PAYEE_IBAN_INVALID', { facts: { reason }, wouldPassIf: { right: reason } }),
  );
  it('is verified by another person, once', () => {
    given(named, proposed).when(verify()).then(verified);
    given(named, proposed, verified).when(verify()).thenNothing();
    given(named, proposed)
      .when(verify(accountId, 'programme-manager-1'))
      .thenRefused('PAYEE_ACCOUNT_OWN_VERIFICATION', { wouldPassIf: { personOtherThan: 'proposer' } });
    given(named)
      .when(verify())
      .thenRefused('PAYEE_ACCOUNT_NOT_FOUND', { wouldPassIf: { accountIdIn: [] } });
    given(named, proposed, withdrawn)
      .when(verify())
      .thenRefused('PAYEE_ACCOUNT_WITHDRAWN', { wouldPassIf: { accountIdIn: [] } });
  });
  it('that comes after another cools for the days of the rules', () =>
    given(named, proposed, verified, change).when(verify(second)).then(changeVerified('2027-03-22', '2027-03-25')));
  it('is withdrawn once', () => {
    const withdraw = {
      type: 'WithdrawAccount',
      data: { accountId, reason: 'cuenta cancelada', withdrawnOn: '2029-01-15' },
    } as const;
    given(named, proposed, verified).when(withdraw).then(withdrawn);
    given(named, proposed, verified, withdrawn).when(withdraw).thenNothing();
  });
  it('follows the name that the registry gives', () => {
    const name = { type: 'NamePayee', data: payeeExamples['financing.payee-named'] } as const;
    given().when(name).then(named);
    given(named).when(name).thenNothing();
  });
});

describe('A payment', () => {
  const changed = state(named, proposed, verified, change, changeVerified('2027-05-07', '2027-05-10'));
  it.each([
    ['2027-05-09', iban],
    ['2027-05-10', OTHER],
    ['2027-05-11', OTHER],
  ])('of %s goes to %s, as the change may be used from the tenth', (day, expected) =>
    expect(payeeOn(changed, actorId, day).iban).toBe(expected),
  );
  it('has nowhere to go before the first account, after the last, or to nobody', () => {
    const refusal = (payee: Payee, day: string) => {
      try {
        return payeeOn(payee, actorId, day);
      } catch (error) {
        return error instanceof DomainError ? { code: error.code, ...error.refusal } : error;
      }
    };
    expect(refusal(state(named, proposed, verified), '2027-03-21')).toMatchObject({
      code: 'PAYEE_WITHOUT_ACCOUNT',
      wouldPassIf: { executionDateFrom: '2027-03-22' },
    });
    expect(refusal(state(named, proposed), '2027-05-10')).toMatchObject({ facts: { usableFrom: null } });
    expect(refusal(state(named, proposed, verified, withdrawn), '2030-01-01')).toMatchObject({
      code: 'PAYEE_WITHOUT_ACCOUNT',
    });
    expect(refusal(state(), '2030-01-01')).toMatchObject({ code: 'PAYEE_NOT_FOUND' });
  });
});
