import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { accountInUse, bankAccountAggregate } from './bank-account.decider.js';
import { bankAccountExamples, type BankAccountEvent } from './bank-account.events.js';

const given = deciderSpec(bankAccountAggregate.decider);
const of = <T extends BankAccountEvent['type']>(type: T) =>
  ({ type, data: bankAccountExamples[type] }) as BankAccountEvent;
const opened = of('financing.bank-account-opened');
const closed = of('financing.bank-account-closed');
const { openedBy, ...told } = bankAccountExamples['financing.bank-account-opened'];
const open = (o: object = {}) =>
  ({ type: 'OpenBankAccount', data: { ...told, by: { subject: openedBy, role: 'treasurer' }, ...o } }) as const;
const accountId = '01980000-0000-7000-8000-00000000c00a';

describe('An own account', () => {
  it('is opened once', () => {
    given().when(open()).then(opened);
    given(opened).when(open()).thenNothing();
  });
  it('has an IBAN and a name in the ledger of its own, for ever', () => {
    const iban = 'ES7921000813610123456789';
    given(opened)
      .when(open({ accountId }))
      .thenRefused('BANK_ACCOUNT_IBAN_TAKEN', { wouldPassIf: { accountId: '01980000-0000-7000-8000-00000000c001' } });
    given(opened, closed).when(open({ accountId })).thenRefused('BANK_ACCOUNT_IBAN_TAKEN');
    given(opened)
      .when(open({ accountId, iban }))
      .thenRefused('BANK_ACCOUNT_CODE_TAKEN', { wouldPassIf: { codeNotIn: ['main'] } });
    given()
      .when(open({ iban: 'ES7921000813610123456788' }))
      .thenRefused('BANK_ACCOUNT_IBAN_INVALID', { wouldPassIf: { right: 'check-digits' } });
  });
  it('is closed once, and not used afterwards', () => {
    const close = {
      type: 'CloseBankAccount',
      data: { accountId: told.accountId, reason: 'otro banco', closedOn: '2030-01-01' },
    } as const;
    given(opened).when(close).then(closed);
    given(opened, closed).when(close).thenNothing();
    given()
      .when(close)
      .thenRefused('BANK_ACCOUNT_NOT_FOUND', { wouldPassIf: { accountIdIn: [] } });
    const accounts = [opened, closed].reduce(
      bankAccountAggregate.decider.evolve,
      bankAccountAggregate.decider.initialState(),
    );
    expect(() => accountInUse(accounts, told.accountId)).toThrow('BANK_ACCOUNT_CLOSED');
  });
});
