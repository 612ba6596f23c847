import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { justificationAggregate } from './justification.decider.js';
import type { JustificationEvent } from './justification.events.js';
import { justificationExamples } from './justification.examples.js';

const given = deciderSpec(justificationAggregate.decider);
const of = <T extends JustificationEvent['type']>(type: T) =>
  ({ type, data: justificationExamples[type] }) as Extract<JustificationEvent, { type: T }>;
const opened = of('financing.justification-opened');
const required = of('financing.justification-required');
const submitted = of('financing.justification-submitted');
const asked = of('financing.justification-cure-asked');
const rejected = of('financing.justification-line-verified');
const closed = of('financing.justification-closed');
const defaulted = of('financing.justification-defaulted');
const { awardId, beneficiaryId } = opened.data;
const manager = { subject: 'programme-manager-1', role: 'programme-manager' };
const whole = (lineId: string, cents: bigint): JustificationEvent => ({
  type: 'financing.justification-line-verified',
  data: { awardId, lineId, outcome: 'accepted', eligible: euros(cents), verifiedBy: manager.subject },
});

describe('Verifying a line', () => {
  const verify = (lineId: string, cents: bigint, reason?: string, today = '2029-08-20', by: object = manager) =>
    ({
      type: 'VerifyLine',
      data: { lineId, eligible: euros(cents), reason, by: by as typeof manager, today },
    }) as const;

  it('accepts it whole, in part or not at all, and says why not', () => {
    given(opened, submitted).when(verify('l-1', 506_600_00n)).then(whole('l-1', 506_600_00n));
    given(opened, submitted)
      .when(verify('l-2', 0n, 'Fuera del objeto'))
      .then(rejected);
    given(opened, submitted)
      .when(verify('l-2', 1n, 'Solo un céntimo'))
      .then({
        ...rejected,
        data: { ...rejected.data, outcome: 'partly', eligible: euros(1n), reason: 'Solo un céntimo' },
      });
    given(opened, submitted)
      .when(verify('l-2', 18_399_99n))
      .thenRefused('JUSTIFICATION_LINE_REASON_MISSING', { wouldPassIf: { reason: 'given' } });
    given(opened, submitted, rejected)
      .when(verify('l-2', 0n, 'Otra vez'))
      .thenNothing();
  });
  it.each([-1n, 18_400_01n])('refuses %s cents of 18,400.00', (cents) =>
    given(opened, submitted)
      .when(verify('l-2', cents, 'x'))
      .thenRefused('JUSTIFICATION_LINE_AMOUNT_INVALID', {
        wouldPassIf: { eligibleAtLeast: euros(0n), eligibleAtMost: euros(18_400_00n) },
      }),
  );
  it('is refused for a line that is not there, to the beneficiary, and before or after its time', () => {
    given(opened, submitted)
      .when(verify('l-9', 0n, 'x'))
      .thenRefused('JUSTIFICATION_LINE_NOT_FOUND', { wouldPassIf: { lineIdIn: ['l-1', 'l-2', 'l-3'] } });
    given(opened, submitted)
      .when(verify('l-2', 0n, 'x', '2029-08-20', { ...manager, organisation: beneficiaryId }))
      .thenRefused('JUSTIFICATION_VERIFIED_BY_BENEFICIARY', {
        wouldPassIf: { organisationOtherThan: '01980000-0000-7000-8000-00000000a002' },
      });
    given(opened)
      .when(verify('l-2', 0n, 'x'))
      .thenRefused('JUSTIFICATION_NOT_DELIVERED', { wouldPassIf: { status: 'submitted' } });
    given(opened, submitted, closed)
      .when(verify('l-2', 0n, 'x'))
      .thenRefused('JUSTIFICATION_CLOSED', { facts: { status: 'closed' } });
  });
  it('waits for the cure until its term is over', () => {
    given(opened, submitted, asked)
      .when(verify('l-2', 0n, 'Fuera del objeto', '2029-08-17'))
      .thenRefused('JUSTIFICATION_UNDER_CURE', { wouldPassIf: { dayAfter: '2029-08-17' } });
    given(opened, submitted, asked)
      .when(verify('l-2', 0n, 'Fuera del objeto', '2029-08-18'))
      .then(rejected);
  });
});

const paid = [{ instalment: 1, paidOn: '2027-05-10', amount: euros(525_000_00n) }];
const [source] = closed.data.result.sources;
const financiers = [{ sourceId: source!.sourceId, kind: 'state', amount: 300_000_00n }];

describe('Closing', () => {
  const close = (kind = 'state') =>
    ({
      type: 'CloseJustification',
      data: { paid, financiers: [{ ...financiers[0]!, kind }], costs: {}, today: '2029-09-03' },
    }) as const;
  const all = [opened, submitted, whole('l-1', 506_600_00n), rejected, whole('l-3', 525_000_00n)];

  it('loses the 18,400.00 that were refused from the payment that bore them, once', () => {
    given(...all)
      .when(close())
      .then(closed);
    given(...all, closed)
      .when(close())
      .thenNothing();
  });
  it('needs every line of a full account', () =>
    given(...all.slice(0, -1))
      .when(close())
      .thenRefused('JUSTIFICATION_LINES_UNVERIFIED', {
        facts: { unverified: 1, needed: '1' },
        wouldPassIf: { shareAtLeast: '1' },
      }));
  it('needs a sample of a simplified one: a quarter of the cost', () => {
    const simplified = (sample: string): JustificationEvent => ({
      ...opened,
      data: { ...opened.data, account: 'simplified', rules: { ...opened.data.rules, sample } },
    });
    // 525,000 of 1,050,000 are verified.
    given(simplified('1/2'), ...all.slice(1, -1))
      .when(close())
      .then(closed);
    given(simplified('1001/2000'), ...all.slice(1, -1))
      .when(close())
      .thenRefused('JUSTIFICATION_LINES_UNVERIFIED', {
        facts: { share: '1/2', needed: '1001/2000' },
        wouldPassIf: { shareAtLeast: '1001/2000' },
      });
  });
  it.each(['esf', 'rrf'])('is refused when the European Union (%s) would pay more than its part', (kind) => {
    given(...all)
      .when(close(kind))
      .thenRefused('JUSTIFICATION_EU_SHARE_EXCEEDED', {
        facts: { limit: '17/20', eligible: euros(1_031_600_00n) },
        wouldPassIf: { euShareAtMost: euros(876_860_00n) },
      });
  });
});

describe('What never comes', () => {
  const declare = (today: string) =>
    ({ type: 'DeclareDefault', data: { paid, financiers, costs: {}, today } }) as const;
  it('loses the whole award the day after it was required for', () => {
    given(opened, required)
      .when(declare('2029-08-23'))
      .thenRefused('JUSTIFICATION_STILL_DELIVERABLE', { wouldPassIf: { status: 'required', dayAfter: '2029-08-23' } });
    given(opened, required)
      .when(declare('2029-08-24'))
      .then({
        ...defaulted,
        data: { ...defaulted.data, result: { ...defaulted.data.result, achievement: '0', reduction: '1' } },
      });
    given(opened, required, defaulted).when(declare('2029-08-25')).thenNothing();
    given(opened).when(declare('2029-08-24')).thenRefused('JUSTIFICATION_STILL_DELIVERABLE');
    given(opened, submitted).when(declare('2029-08-24')).thenRefused('JUSTIFICATION_STILL_DELIVERABLE');
  });
});
