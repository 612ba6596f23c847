import { describe, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { reportAggregate, type RequestChanges } from './report.decider.js';
import { reportExamples, type ReportEvent, type ReportRequested } from './report.events.js';

const given = deciderSpec(reportAggregate.decider);
const request = reportExamples['evaluation.report-requested'] as ReportRequested['data'];
const { beneficiaryId, ...asked } = request;
const { reportId, awardId } = asked;
const requested: ReportEvent = { type: 'evaluation.report-requested', data: request };
const document = reportExamples['evaluation.report-submitted'].document;
const submission = { summary: 'Doce meses', document, submittedBy: 'promotora' };
const submitted = (submittedOn: string, daysLate: number): ReportEvent => ({
  type: 'evaluation.report-submitted',
  data: { reportId, ...submission, submittedOn, daysLate },
});
const onTime = submitted('2028-05-15', 0);
const changesAsked: ReportEvent = {
  type: 'evaluation.report-changes-requested',
  data: { reportId, changes: ['Falta el gasto'] },
};
const approved: ReportEvent = {
  type: 'evaluation.report-approved',
  data: { reportId, awardId, kind: 'mid-term', approvedOn: '2028-06-10' },
};
const ask = (award?: { beneficiaryId: string }) =>
  ({ type: 'RequestReport', data: { ...asked, ...(award && { award }) } }) as const;
const submit = (today = '2028-05-15') =>
  ({ type: 'SubmitReport', data: { ...submission, organisation: beneficiaryId, today } }) as const;
const askChanges: RequestChanges = { type: 'RequestChanges', data: { changes: ['Falta el gasto'] } };
const approve = (approvedBy = 'evaluadora') =>
  ({ type: 'ApproveReport', data: { approvedBy, today: '2028-06-10' } }) as const;

describe('A report', () => {
  it('is asked for a known award, once', () => {
    given().when(ask({ beneficiaryId })).then(requested);
    given()
      .when(ask())
      .thenRefused('REPORT_AWARD_UNKNOWN', { facts: { awardId }, wouldPassIf: { awardResolved: true } });
    given(requested).when(ask({ beneficiaryId })).thenRefused('REPORT_ALREADY_REQUESTED');
  });
  it.each([
    ['2028-05-14', 0],
    ['2028-05-15', 0],
    ['2028-05-16', 1],
  ])('handed in on %s is %i days late', (day, late) => given(requested).when(submit(day)).then(submitted(day, late)));
  it.each([awardId, undefined])('is not handed in by another organisation (%p)', (organisation) =>
    given(requested)
      .when({ ...submit(), data: { ...submit().data, organisation } })
      .thenRefused('REPORT_OF_ANOTHER_BENEFICIARY', {
        facts: { organisation: organisation ?? null },
        wouldPassIf: { organisation: beneficiaryId },
      }),
  );
  it('is handed in again after changes were asked', () => {
    given(requested, onTime).when(askChanges).then(changesAsked);
    given(requested, onTime, changesAsked).when(submit()).then(onTime);
    given(requested, onTime)
      .when(submit())
      .thenRefused('REPORT_ALREADY_SUBMITTED', { wouldPassIf: { status: ['requested', 'changes-requested'] } });
  });
  it('is approved by somebody else than whoever handed it in', () => {
    given(requested, onTime).when(approve()).then(approved);
    given(requested, onTime)
      .when(approve('promotora'))
      .thenRefused('REPORT_OWN_APPROVAL', {
        rule: 'separation-of-duties@1',
        wouldPassIf: { approvedByAnother: true },
      });
  });
  it('is approved once, and then closed', () => {
    given(requested, onTime, approved).when(approve()).thenNothing();
    given(requested, onTime, approved).when(submit()).thenRefused('REPORT_ALREADY_APPROVED');
    given(requested, onTime, approved).when(askChanges).thenRefused('REPORT_NOT_SUBMITTED');
  });
  it('is not approved before it is handed in, nor while changes are asked', () => {
    given(requested)
      .when(approve())
      .thenRefused('REPORT_NOT_SUBMITTED', {
        facts: { status: 'requested' },
        wouldPassIf: { status: 'submitted' },
      });
    given(requested, onTime, changesAsked).when(approve()).thenRefused('REPORT_NOT_SUBMITTED');
  });
  it('must exist', () => {
    for (const command of [submit(), askChanges, approve()]) given().when(command).thenRefused('REPORT_NOT_FOUND');
  });
});
