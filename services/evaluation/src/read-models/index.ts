import { CriterionRating, ListedEvaluation } from './evaluation-list/evaluation-list.entity.js';
import { evaluationList } from './evaluation-list/evaluation-list.projection.js';
import { EvaluationListQuery } from './evaluation-list/evaluation-list.query.js';
import { MeasurementStatement } from './measurement-table/measurement-table.entity.js';
import { measurementTable } from './measurement-table/measurement-table.projection.js';
import { MeasurementTableQuery } from './measurement-table/measurement-table.query.js';
import { EvaluationReadModels1763900000000 } from './migrations/1763900000000-evaluation-read-models.js';
import { ListedAwardFile, ListedPlan, PlanAmendment } from './plan-list/plan-list.entity.js';
import { planList } from './plan-list/plan-list.projection.js';
import { PlanListQuery } from './plan-list/plan-list.query.js';
import { ListedReport } from './report-list/report-list.entity.js';
import { reportList } from './report-list/report-list.projection.js';
import { ReportListQuery } from './report-list/report-list.query.js';

export const entities = [
  ListedAwardFile,
  ListedPlan,
  PlanAmendment,
  MeasurementStatement,
  ListedReport,
  ListedEvaluation,
  CriterionRating,
];
export const migrations = [EvaluationReadModels1763900000000];
export const projections = [planList, measurementTable, reportList, evaluationList];
export const queries = [PlanListQuery, MeasurementTableQuery, ReportListQuery, EvaluationListQuery];
export { EvaluationListQuery };
