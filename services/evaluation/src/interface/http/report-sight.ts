import type { Caller } from '@ceriss/service-kit';
import type { ReportSight } from '../../read-models/report-list/report-list.query.js';

const FOLLOW_ALL_AWARDS = ['evaluator', 'programme-manager', 'auditor'];

/** Reports are between a beneficiary and those who follow its award: a promoter sees those of its own organisation. */
export const sightOf = ({ roles, organisation }: Caller): ReportSight => {
  if (roles.some((role) => FOLLOW_ALL_AWARDS.includes(role))) return {};
  return { beneficiaryIds: organisation === undefined ? [] : [organisation] };
};
