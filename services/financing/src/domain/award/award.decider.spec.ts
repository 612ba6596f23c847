import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, it } from '@jest/globals';
import { awardAggregate } from './award.decider.js';
import { awardExamples, type AwardEvent } from './award.events.js';

const given = deciderSpec(awardAggregate.decider);
const of = <T extends AwardEvent['type']>(type: T) => ({ type, data: awardExamples[type] }) as AwardEvent;
const granted = of('financing.award-granted');
const accepted = of('financing.award-accepted');
const lapsed = of('financing.award-lapsed');
const fulfilled = of('financing.instalment-condition-fulfilled');
const requested = of('financing.payment-requested');
const ordered = of('financing.payment-ordered');
const executed = of('financing.payment-executed');
const { awardId, beneficiaryId, callId } = awardExamples['financing.award-granted'];
const approved = (approvedBy: string, role = 'approver'): AwardEvent => ({
  type: 'financing.payment-approved',
  data: { awardId, instalment: 1, approvedBy, role },
});
const person = (subject: string, role: string) => ({ subject, role });
const manager = person('programme-manager-1', 'programme-manager');
const treasurer = person('treasurer-1', 'treasurer');

describe('Accepting an award', () => {
  const promoter = { ...person('promoter-1', 'promoter'), organisation: beneficiaryId };
  const accept = (acceptedOn: string, by = promoter) => ({ type: 'AcceptAward', data: { by, acceptedOn } }) as const;
  const on = (acceptedOn: string) => ({ ...accepted, data: { ...accepted.data, acceptedOn } }) as AwardEvent;

  it.each(['2027-03-29', '2027-03-30'])('is in time on %s', (day) => given(granted).when(accept(day)).then(on(day)));
  it('is late the day after', () =>
    given(granted)
      .when(accept('2027-03-31'))
      .thenRefused('AWARD_ACCEPTANCE_LATE', { wouldPassIf: { acceptedOnAtMost: '2027-03-30' } }));
  it('changes nothing the second time', () => given(granted, accepted).when(accept('2027-04-30')).thenNothing());
  it('is for the beneficiary alone', () =>
    given(granted)
      .when(accept('2027-03-18', { ...promoter, organisation: callId }))
      .thenRefused('NOT_THE_BENEFICIARY', { wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a002' } }));
  it('is refused once it has lapsed', () =>
    given(granted, lapsed).when(accept('2027-03-30')).thenRefused('AWARD_LAPSED'));
  it('is refused where there is no award', () => given().when(accept('2027-03-18')).thenRefused('AWARD_NOT_FOUND'));
});

describe('An award that nobody accepts', () => {
  const lapse = (lapsedOn: string) => ({ type: 'LapseAward', data: { lapsedOn } }) as const;

  it('lapses the day after the term, once', () => {
    given(granted)
      .when(lapse('2027-03-30'))
      .thenRefused('AWARD_ACCEPTANCE_TERM_RUNNING', { wouldPassIf: { dayAfter: '2027-03-30' } });
    given(granted).when(lapse('2027-03-31')).then(lapsed);
    given(granted, lapsed).when(lapse('2027-03-31')).thenNothing();
  });
  it('does not lapse once accepted', () => given(granted, accepted).when(lapse('2027-03-31')).thenNothing());
});

describe('An approved report', () => {
  const { condition, reportId } = awardExamples['financing.instalment-condition-fulfilled'];
  const fulfil = { type: 'FulfilCondition', data: { condition, reportId } } as const;

  it('fulfils the condition of the instalment that waits for it, once', () => {
    given(granted, accepted).when(fulfil).then(fulfilled);
    given(granted).when(fulfil).then(fulfilled);
    given(granted, accepted, fulfilled).when(fulfil).thenNothing();
  });
  it('changes nothing when no instalment waits for it', () =>
    given(granted, accepted)
      .when({ type: 'FulfilCondition', data: { condition: { kind: 'report-approved', report: 'final' }, reportId } })
      .thenNothing());
});

const { rules } = awardExamples['financing.payment-requested'];

describe('Requesting a payment', () => {
  const request = (instalment = 1) => ({ type: 'RequestPayment', data: { instalment, by: manager, rules } }) as const;

  it('is possible once the award is accepted, once', () => {
    given(granted, accepted).when(request()).then(requested);
    given(granted, accepted, requested).when(request()).thenNothing();
    given(granted)
      .when(request())
      .thenRefused('AWARD_NOT_ACCEPTED', { wouldPassIf: { status: 'accepted' } });
    given(granted, lapsed).when(request()).thenRefused('AWARD_NOT_ACCEPTED');
  });
  it('waits for the report', () => {
    const { amount } = awardExamples['financing.payment-requested'];
    given(granted, accepted)
      .when(request(2))
      .thenRefused('INSTALMENT_CONDITIONS_OPEN', {
        facts: { open: [{ kind: 'report-approved', report: 'mid-term' }] },
        wouldPassIf: { fulfilled: [{ kind: 'report-approved', report: 'mid-term' }] },
      });
    given(granted, accepted, fulfilled)
      .when(request(2))
      .then({
        type: 'financing.payment-requested',
        data: { awardId, instalment: 2, amount, requestedBy: manager.subject, rules },
      });
  });
  it('is refused for an instalment that is not there', () =>
    given(granted, accepted)
      .when(request(3))
      .thenRefused('INSTALMENT_NOT_FOUND', { wouldPassIf: { instalmentIn: [1, 2] } }));
});

describe('Approving a payment', () => {
  const approve = (subject: string, role = 'approver') =>
    ({ type: 'ApprovePayment', data: { instalment: 1, by: person(subject, role) } }) as const;
  const history = [granted, accepted, requested];

  it('takes one approval of each person', () => {
    given(...history)
      .when(approve('approver-1'))
      .then(approved('approver-1'));
    given(...history, approved('approver-1'))
      .when(approve('approver-1'))
      .thenNothing();
    given(...history, approved('approver-1'))
      .when(approve('approver-2'))
      .then(approved('approver-2'));
  });
  it('is refused to whoever requested', () =>
    given(...history)
      .when(approve(manager.subject))
      .thenRefused('PAYMENT_DUTIES_NOT_SEPARATED', {
        facts: { already: 'requester', wanted: 'approver' },
      }));
  it('is refused in a role that the rules do not name', () =>
    given(...history)
      .when(approve('assessor-1', 'assessor'))
      .thenRefused('PAYMENT_APPROVER_ROLE_MISSING', {
        wouldPassIf: { roleIn: ['approver', 'treasurer', 'programme-manager'] },
      }));
  it('is refused before the request and changes nothing after the order', () => {
    given(granted, accepted)
      .when(approve('approver-1'))
      .thenRefused('PAYMENT_NOT_REQUESTED', { wouldPassIf: { paymentStage: 'requested' } });
    given(...history, approved('approver-1'), approved('approver-2'), ordered)
      .when(approve('approver-3'))
      .thenNothing();
  });
});

describe('Ordering a payment', () => {
  const order = (by = treasurer) =>
    ({ type: 'OrderPayment', data: { instalment: 1, by, orderedOn: '2027-05-10' } }) as const;
  const signed = [granted, accepted, requested, approved('approver-1'), approved('approver-2')];

  it('needs two approvals', () => {
    given(granted, accepted, requested)
      .when(order())
      .thenRefused('PAYMENT_APPROVALS_MISSING', { facts: { approvals: 0, needed: 2 } });
    given(granted, accepted, requested, approved('approver-1'))
      .when(order())
      .thenRefused('PAYMENT_APPROVALS_MISSING', {
        wouldPassIf: { approvalsAtLeast: 2, byRole: [{ role: 'approver', approvals: 1 }] },
      });
    given(...signed)
      .when(order())
      .then(ordered);
  });
  it('happens once, with one end-to-end id', () =>
    given(...signed, ordered)
      .when(order())
      .thenNothing());
  it.each([
    ['requester', manager],
    ['approver', person('approver-2', 'treasurer')],
  ])('is refused to the %s', (already, by) =>
    given(...signed)
      .when(order(by))
      .thenRefused('PAYMENT_DUTIES_NOT_SEPARATED', { facts: { already, wanted: 'payer' } }),
  );
  it('needs a request', () => given(granted, accepted).when(order()).thenRefused('PAYMENT_NOT_REQUESTED'));
});

describe('Recording what the bank paid', () => {
  const { bankReference } = awardExamples['financing.payment-executed'];
  const pay = (o: { executedOn?: string; bankReference?: string; by?: typeof treasurer } = {}) =>
    ({
      type: 'RecordPayment',
      data: { instalment: 1, bankReference, executedOn: '2027-05-10', by: treasurer, today: '2027-05-10', ...o },
    }) as const;
  const history = [granted, accepted, requested, approved('approver-1'), approved('approver-2'), ordered];

  it('is possible on the day of the order, and not for a day to come', () => {
    given(...history)
      .when(pay())
      .then(executed);
    given(...history)
      .when(pay({ executedOn: '2027-05-11' }))
      .thenRefused('PAYMENT_DATE_IN_FUTURE', { wouldPassIf: { executedOnAtMost: '2027-05-10' } });
  });
  it('happens once', () => {
    given(...history, executed)
      .when(pay())
      .thenNothing();
    given(...history, executed)
      .when(pay({ bankReference: 'OTHER' }))
      .thenRefused('PAYMENT_ALREADY_EXECUTED', { wouldPassIf: { bankReference: 'BANK-2027-0510-1' } });
  });
  it('needs an order', () =>
    given(...history.slice(0, -1))
      .when(pay())
      .thenRefused('PAYMENT_NOT_ORDERED', { wouldPassIf: { paymentStage: 'ordered' } }));
  it('is refused to whoever approved', () =>
    given(...history)
      .when(pay({ by: person('approver-1', 'treasurer') }))
      .thenRefused('PAYMENT_DUTIES_NOT_SEPARATED', { wouldPassIf: { personOtherThan: 'approver' } }));
});
