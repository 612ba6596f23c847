import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { reportCodec, type ReportEvent, type ReportRequested } from './report.events.js';

export type ReportRule =
  | 'REPORT_NOT_FOUND'
  | 'REPORT_AWARD_UNKNOWN'
  | 'REPORT_ALREADY_REQUESTED'
  | 'REPORT_NOT_SUBMITTED'
  | 'REPORT_ALREADY_SUBMITTED'
  | 'REPORT_ALREADY_APPROVED'
  | 'REPORT_OF_ANOTHER_BENEFICIARY'
  | 'REPORT_OWN_APPROVAL';

/** `award` is what evaluation knows of the award; absent when financing has told nothing of it. */
export type RequestReport = Command<
  'RequestReport',
  Omit<ReportRequested['data'], 'beneficiaryId'> & { award?: { beneficiaryId: string } }
>;
/** `organisation` is the one that whoever hands in acts for. */
export type SubmitReport = Command<
  'SubmitReport',
  { summary: string; document: string; submittedBy: string; organisation?: string | undefined; today: string }
>;
export type RequestChanges = Command<'RequestChanges', { changes: string[] }>;
export type ApproveReport = Command<'ApproveReport', { approvedBy: string; today: string }>;
export type ReportCommand = RequestReport | SubmitReport | RequestChanges | ApproveReport;

type Requested = ReportRequested['data'];
export type Report =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'requested' | 'changes-requested'; request: Requested }>
  | Readonly<{ status: 'submitted'; request: Requested; submittedBy: string }>
  | Readonly<{ status: 'approved'; request: Requested }>;

const initialState = (): Report => ({ status: 'none' });

const evolve = (report: Report, { type, data }: ReportEvent): Report => {
  if (type === 'evaluation.report-requested') return { status: 'requested', request: data };
  if (report.status === 'none') return report;
  const { request } = report;
  switch (type) {
    case 'evaluation.report-submitted':
      return { status: 'submitted', request, submittedBy: data.submittedBy };
    case 'evaluation.report-changes-requested':
      return { status: 'changes-requested', request };
    case 'evaluation.report-approved':
      return { status: 'approved', request };
  }
};

const MS_A_DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_A_DAY;

const request = ({ award, ...requested }: RequestReport['data'], report: Report): ReportEvent[] => {
  if (report.status !== 'none') throw new DomainError<ReportRule>('REPORT_ALREADY_REQUESTED');
  if (!award) {
    throw new DomainError<ReportRule>('REPORT_AWARD_UNKNOWN', {
      facts: { awardId: requested.awardId },
      wouldPassIf: { awardResolved: true },
    });
  }
  const { beneficiaryId } = award;
  return [{ type: 'evaluation.report-requested', data: { ...requested, beneficiaryId } }];
};

/** A late report is taken, and how late it came is on record: refusing it would lose the content. */
const submit = ({ today, organisation, ...submission }: SubmitReport['data'], report: Report): ReportEvent[] => {
  if (report.status === 'none') throw new DomainError<ReportRule>('REPORT_NOT_FOUND');
  requireBeneficiary(report.request, organisation);
  if (report.status === 'submitted') {
    throw new DomainError<ReportRule>('REPORT_ALREADY_SUBMITTED', {
      facts: { status: 'submitted' },
      wouldPassIf: { status: ['requested', 'changes-requested'] },
    });
  }
  if (report.status === 'approved') throw new DomainError<ReportRule>('REPORT_ALREADY_APPROVED');
  const { reportId, dueOn } = report.request;
  const daysLate = Math.max(0, daysBetween(dueOn, today));
  return [{ type: 'evaluation.report-submitted', data: { reportId, ...submission, submittedOn: today, daysLate } }];
};

/** The beneficiary answers for its award, and nobody else does. */
const requireBeneficiary = ({ beneficiaryId }: Requested, organisation: string | undefined): void => {
  if (organisation === beneficiaryId) return;
  throw new DomainError<ReportRule>('REPORT_OF_ANOTHER_BENEFICIARY', {
    rule: 'beneficiary-authority@1',
    facts: { beneficiaryId, organisation: organisation ?? null },
    wouldPassIf: { organisation: beneficiaryId },
  });
};

const requestChanges = ({ changes }: RequestChanges['data'], report: Report): ReportEvent[] => {
  const { request } = requireSubmitted(report);
  return [{ type: 'evaluation.report-changes-requested', data: { reportId: request.reportId, changes } }];
};

const approve = ({ approvedBy, today }: ApproveReport['data'], report: Report): ReportEvent[] => {
  if (report.status === 'approved') return [];
  const { request, submittedBy } = requireSubmitted(report);
  if (submittedBy === approvedBy)
    throw new DomainError<ReportRule>('REPORT_OWN_APPROVAL', {
      rule: 'separation-of-duties@1',
      wouldPassIf: { approvedByAnother: true },
    });
  const { reportId, awardId, kind } = request;
  return [{ type: 'evaluation.report-approved', data: { reportId, awardId, kind, approvedOn: today } }];
};

const requireSubmitted = (report: Report): Extract<Report, { status: 'submitted' }> => {
  if (report.status === 'none') throw new DomainError<ReportRule>('REPORT_NOT_FOUND');
  if (report.status !== 'submitted')
    throw new DomainError<ReportRule>('REPORT_NOT_SUBMITTED', {
      facts: { status: report.status },
      wouldPassIf: { status: 'submitted' },
    });
  return report;
};

const decide = ({ type, data }: ReportCommand, report: Report): ReportEvent[] => {
  switch (type) {
    case 'RequestReport':
      return request(data, report);
    case 'SubmitReport':
      return submit(data, report);
    case 'RequestChanges':
      return requestChanges(data, report);
    case 'ApproveReport':
      return approve(data, report);
  }
};

export const reportAggregate: Aggregate<Report, ReportCommand, ReportEvent> = {
  decider: { initialState, evolve, decide },
  codec: reportCodec,
  streamOf: (reportId) => `evaluation.report-${reportId}`,
};
