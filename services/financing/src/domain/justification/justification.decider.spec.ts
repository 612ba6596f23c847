import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, it } from '@jest/globals';
import { awardExamples, type AwardEvent } from '../award/award.events.js';
import { evolve as evolveAward, initialState as noAward } from '../award/award.state.js';
import { justificationAggregate } from './justification.decider.js';
import type { JustificationEvent } from './justification.events.js';
import { justificationExamples } from './justification.examples.js';

const given = deciderSpec(justificationAggregate.decider);
const of = <T extends JustificationEvent['type']>(type: T) =>
  ({ type, data: justificationExamples[type] }) as Extract<JustificationEvent, { type: T }>;
const opened = of('financing.justification-opened');
const extended = of('financing.justification-extended');
const required = of('financing.justification-required');
const submitted = of('financing.justification-submitted');
const asked = of('financing.justification-cure-asked');
const cured = of('financing.justification-cured');
const closed = of('financing.justification-closed');
const { awardId, beneficiaryId, budget, targets, rules } = opened.data;

const award = (accepted = true, cents?: bigint) =>
  (
    [
      {
        type: 'financing.award-granted',
        data: {
          ...awardExamples['financing.award-granted'],
          ...(cents !== undefined && { amount: euros(cents) }),
        },
      },
      ...(accepted ? [{ type: 'financing.award-accepted', data: awardExamples['financing.award-accepted'] }] : []),
    ] as AwardEvent[]
  ).reduce(evolveAward, noAward());

describe('Opening a justification', () => {
  const open = (change: object = {}) =>
    ({
      type: 'OpenJustification',
      data: { award: award(), endsOn: '2029-04-30', budget, targets, rules, ...change },
    }) as const;

  it('is due three months after the end, once', () => {
    given().when(open()).then(opened);
    given(opened)
      .when(open({ endsOn: '2029-05-31' }))
      .thenNothing();
  });
  it('is due on the first working day when the last one does not count', () =>
    given()
      .when(open({ endsOn: '2029-05-12' }))
      .then({ ...opened, data: { ...opened.data, endsOn: '2029-05-12', dueOn: '2029-08-13' } }));
  it.each([
    [59_999_99n, 'simplified'],
    [60_000_00n, 'full'],
    [60_000_01n, 'full'],
  ] as const)('of %s cents takes the %s account', (cents, account) =>
    given()
      .when(open({ award: award(true, cents) }))
      .then({ ...opened, data: { ...opened.data, granted: euros(cents), account } }),
  );
  it('needs an accepted award and a budget in which each line has an amount and a name of its own', () => {
    given()
      .when(open({ award: award(false) }))
      .thenRefused('JUSTIFICATION_AWARD_NOT_ACCEPTED', {
        facts: { status: 'granted' },
        wouldPassIf: { status: 'accepted' },
      });
    given()
      .when(open({ award: noAward() }))
      .thenRefused('AWARD_NOT_FOUND');
    for (const wrong of [[], [budget[0]!, budget[0]!], [{ line: 'support', amount: euros(0n) }]]) {
      given()
        .when(open({ budget: wrong }))
        .thenRefused('JUSTIFICATION_BUDGET_INVALID', {
          wouldPassIf: {
            linesAtLeast: 1,
            amountAtLeast: euros(1n),
            eachLineAtMost: 1,
            eachIndicatorAtMost: 1,
          },
        });
    }
    given()
      .when(open({ targets: [targets[0]!, targets[0]!] }))
      .thenRefused('JUSTIFICATION_BUDGET_INVALID');
  });
});

describe('Extending the term', () => {
  const extend = (dueOn: string, today = '2029-07-20') =>
    ({ type: 'ExtendJustification', data: { dueOn, reason: 'Obras', today } }) as const;

  it('goes to half of the term and not a day further', () => {
    given(opened).when(extend('2029-09-15')).then(extended);
    given(opened)
      .when(extend('2029-09-16'))
      .thenRefused('JUSTIFICATION_EXTENSION_TOO_LONG', {
        facts: { latest: '2029-09-15' },
        wouldPassIf: { dueOnAtMost: '2029-09-15' },
      });
    given(opened).when(extend('2029-07-30')).thenRefused('JUSTIFICATION_EXTENSION_TOO_LONG');
  });
  it('is counted from the first term also the second time', () => {
    given(opened, extended).when(extend('2029-09-15')).thenNothing();
    given(opened, extended).when(extend('2029-09-16')).thenRefused('JUSTIFICATION_EXTENSION_TOO_LONG');
  });
  it('is asked for on the last day, and is late on the next', () => {
    given(opened)
      .when(extend('2029-09-15', '2029-07-31'))
      .then({ ...extended, data: { ...extended.data, grantedOn: '2029-07-31' } });
    given(opened)
      .when(extend('2029-09-15', '2029-08-01'))
      .thenRefused('JUSTIFICATION_EXTENSION_LATE', { wouldPassIf: { askedOnAtMost: '2029-07-31' } });
    given(opened, submitted)
      .when(extend('2029-09-15'))
      .thenRefused('JUSTIFICATION_NOT_OPEN', { wouldPassIf: { status: 'open' } });
  });
});

describe('Requiring what has not come', () => {
  const demand = (today: string) => ({ type: 'RequireJustification', data: { today } }) as const;
  it('is possible the day after the term, once', () => {
    given(opened)
      .when(demand('2029-07-31'))
      .thenRefused('JUSTIFICATION_TERM_RUNNING', {
        facts: { until: '2029-07-31' },
        wouldPassIf: { dayAfter: '2029-07-31' },
      });
    given(opened).when(demand('2029-08-01')).then(required);
    given(opened, required).when(demand('2029-08-02')).thenNothing();
    given(opened, submitted).when(demand('2029-08-02')).thenNothing();
    given().when(demand('2029-08-02')).thenRefused('JUSTIFICATION_NOT_FOUND');
  });
});

describe('Delivering', () => {
  const { submittedOn: _, late: __, awardId: ___, ...content } = submitted.data;
  const promoter = { subject: 'p', role: 'promoter', organisation: beneficiaryId };
  const submit = (today: string, change: object = {}) =>
    ({ type: 'SubmitJustification', data: { ...content, by: promoter, today, ...change } }) as const;
  const on = (submittedOn: string, late: boolean) => ({ ...submitted, data: { ...submitted.data, submittedOn, late } });

  it.each([
    ['2029-07-30', false],
    ['2029-07-31', false],
    ['2029-08-01', true],
  ])('on %s is late: %s', (day, late) => given(opened).when(submit(day)).then(on(day, late)));
  it('is possible to the last day of what was required', () => {
    given(opened, required).when(submit('2029-08-23')).then(on('2029-08-23', true));
    given(opened, required)
      .when(submit('2029-08-24'))
      .thenRefused('JUSTIFICATION_TERM_OVER', { facts: { until: '2029-08-23', today: '2029-08-24' } });
  });
  it('happens once and by the beneficiary', () => {
    given(opened, submitted)
      .when(submit('2029-07-31'))
      .thenRefused('JUSTIFICATION_ALREADY_SUBMITTED', { wouldPassIf: { statusIn: ['open', 'required'] } });
    given(opened)
      .when(submit('2029-07-31', { by: { ...promoter, organisation: awardId } }))
      .thenRefused('JUSTIFICATION_NOT_THE_BENEFICIARY', {
        wouldPassIf: { organisation: '01980000-0000-7000-8000-00000000a002' },
      });
  });
  it('needs the report of an auditor in a full account, and not in a simplified one', () => {
    given(opened)
      .when(submit('2029-07-31', { auditorReport: undefined }))
      .thenRefused('JUSTIFICATION_AUDITOR_REPORT_MISSING', { wouldPassIf: { auditorReport: 'document' } });
    const simplified = { ...opened, data: { ...opened.data, account: 'simplified' as const } };
    const { auditorReport: ____, ...without } = submitted.data;
    given(simplified)
      .when(submit('2029-07-31', { auditorReport: undefined }))
      .then({ ...submitted, data: without });
  });
  it.each([
    ['line-twice', [content.lines[0]!, content.lines[0]!], { lineIds: ['l-1'] }],
    ['amount-not-positive', [{ ...content.lines[0]!, amount: euros(0n) }], { amountAtLeast: euros(1n) }],
    ['budget-line-unknown', [{ ...content.lines[0]!, budgetLine: 'travel' }], { budgetLineIn: ['support', 'housing'] }],
  ])('refuses lines with the defect %s', (defect, lines, wouldPassIf) =>
    given(opened)
      .when(submit('2029-07-31', { lines }))
      .thenRefused('JUSTIFICATION_LINES_INVALID', { facts: { defect }, wouldPassIf }),
  );

  const ask = { type: 'AskJustificationCure', data: { defects: asked.data.defects, today: '2029-08-02' } } as const;
  const cure = (today: string) => ({ ...submit(today), type: 'CureJustification' }) as const;
  it('is cured within ten working days', () => {
    given(opened)
      .when(ask)
      .thenRefused('JUSTIFICATION_NOT_SUBMITTED', { wouldPassIf: { status: 'submitted' } });
    given(opened, submitted)
      .when(ask)
      .then({ ...asked, data: { ...asked.data, cureBy: '2029-08-17' } });
    given(opened, submitted, asked).when(ask).thenNothing();
    given(opened, submitted, asked).when(cure('2029-08-17')).then(cured);
    given(opened, submitted, asked)
      .when(cure('2029-08-18'))
      .thenRefused('JUSTIFICATION_TERM_OVER', { wouldPassIf: { deliveredOnAtMost: '2029-08-17' } });
    given(opened, submitted)
      .when(cure('2029-08-17'))
      .thenRefused('JUSTIFICATION_NOT_SUBMITTED', { wouldPassIf: { status: 'curing' } });
    given(opened, submitted, closed).when(cure('2029-08-17')).thenRefused('JUSTIFICATION_NOT_SUBMITTED');
  });
});
