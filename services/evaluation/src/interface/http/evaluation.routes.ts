import type { Route } from '@ceriss/service-kit';

const evaluators = ['evaluator'];
const reportReaders = ['evaluator', 'programme-manager', 'promoter', 'auditor'];

/** Who may call what: whatever is not here is refused. */
export const evaluationRoutes: readonly Route[] = [
  { method: 'POST', path: '/plans', access: evaluators, summary: 'Draft an evaluation plan on an award' },
  { method: 'POST', path: '/plans/:id/lock', access: evaluators, summary: 'Lock the design, before any data' },
  {
    method: 'POST',
    path: '/plans/:id/amendments',
    access: evaluators,
    summary: 'Amend a locked design; results become exploratory',
  },
  { method: 'GET', path: '/plans', access: 'public', summary: 'Evaluation plans', reads: ['plan-list'] },
  { method: 'GET', path: '/plans/:id', access: 'public', summary: 'One evaluation plan', reads: ['plan-list'] },
  {
    method: 'POST',
    path: '/plans/:id/measurements',
    access: evaluators,
    summary: 'Record a measurement of an indicator',
  },
  {
    method: 'POST',
    path: '/plans/:id/restatements',
    access: evaluators,
    summary: 'Restate a measurement; the earlier value stays readable',
  },
  {
    method: 'GET',
    path: '/plans/:id/measurements',
    access: 'public',
    summary: 'Measurements of a plan, small cells suppressed',
    reads: ['measurement-table'],
  },
  {
    method: 'GET',
    path: '/awards/:id',
    access: 'public',
    summary: 'What evaluation knows of an award',
    reads: ['plan-list'],
  },
  {
    method: 'POST',
    path: '/reports',
    access: ['evaluator', 'programme-manager'],
    summary: 'Ask for a report on an award',
  },
  { method: 'POST', path: '/reports/:id/submission', access: ['promoter'], summary: 'Hand in a report' },
  { method: 'POST', path: '/reports/:id/changes', access: evaluators, summary: 'Ask for changes' },
  { method: 'POST', path: '/reports/:id/approval', access: evaluators, summary: 'Approve a report' },
  { method: 'GET', path: '/reports', access: reportReaders, summary: 'Reports by due date', reads: ['report-list'] },
  { method: 'GET', path: '/reports/:id', access: reportReaders, summary: 'One report', reads: ['report-list'] },
  { method: 'POST', path: '/evaluations', access: evaluators, summary: 'Open an evaluation on a locked plan' },
  { method: 'POST', path: '/evaluations/:id/ratings', access: evaluators, summary: 'Rate one of the six criteria' },
  { method: 'POST', path: '/evaluations/:id/findings', access: evaluators, summary: 'Hand in the findings' },
  {
    method: 'POST',
    path: '/evaluations/:id/approval',
    access: evaluators,
    summary: 'Approve; the level of evidence is computed',
  },
  { method: 'GET', path: '/evaluations', access: 'public', summary: 'Evaluations', reads: ['evaluation-list'] },
  {
    method: 'GET',
    path: '/evaluations/:id',
    access: 'public',
    summary: 'One evaluation; what it says once it is approved',
    reads: ['evaluation-list'],
  },
  {
    method: 'GET',
    path: '/evaluations/:id/draft',
    access: ['evaluator', 'auditor'],
    summary: 'One evaluation with all that it says, approved or not',
    reads: ['evaluation-list'],
  },
];
