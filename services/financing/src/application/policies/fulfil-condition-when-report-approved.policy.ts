import type { ReportApproved } from '@ceriss/contracts';
import type { FulfilCondition } from '../../domain/award/acceptance.decisions.js';

/** An approved report is what an instalment may be waiting for. */
export const fulfilConditionWhenReportApproved = ({ kind, reportId }: ReportApproved): FulfilCondition['data'] => ({
  condition: { kind: 'report-approved', report: kind },
  reportId,
});
