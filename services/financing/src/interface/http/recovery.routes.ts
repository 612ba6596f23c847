import type { Role, Route } from '@ceriss/service-kit';

const manager: readonly Role[] = ['programme-manager'];
const promoter: readonly Role[] = ['promoter'];
const treasurer: readonly Role[] = ['treasurer'];
const readers: readonly Role[] = ['programme-manager', 'treasurer', 'approver', 'auditor', 'promoter'];

const post = (path: string, access: readonly Role[], summary: string): Route => ({
  method: 'POST',
  path,
  access,
  summary,
});
const get = (path: string, access: Route['access'], reads: string, summary: string): Route => ({
  method: 'GET',
  path,
  access,
  summary,
  reads: [reads],
});

/** Justification, reimbursement and the interest that goes with it. */
export const recoveryRoutes: readonly Route[] = [
  post('/awards/:id/justification', manager, 'Open the justification of an accepted award'),
  post('/awards/:id/justification/extension', manager, 'Extend the term to justify'),
  post('/awards/:id/justification/requirement', manager, 'Require a justification that has not come in its term'),
  post('/awards/:id/justification/submission', promoter, 'Deliver the justification of an own award'),
  post('/awards/:id/justification/cure-request', manager, 'Ask for what is missing, within ten working days'),
  post('/awards/:id/justification/cure', promoter, 'Deliver the justification again, with what was missing'),
  post('/awards/:id/justification/lines/:lineId/verification', manager, 'Accept a cost whole, in part or not at all'),
  post('/awards/:id/justification/closing', manager, 'Settle the award by its verified account'),
  post('/awards/:id/justification/default', manager, 'Declare that a required justification never came'),
  get('/awards/:id/justification', readers, 'justifications', 'The justification of an award; promoters see their own'),
  get('/justifications', readers, 'justifications', 'Justifications, also those overdue on a day'),

  post('/reimbursements', manager, 'Open a reimbursement, for the competent authority'),
  post('/reimbursements/:id/allegations', promoter, 'Be heard on a reimbursement of the own organisation'),
  post('/reimbursements/:id/agreement', manager, 'Agree a reimbursement with its interest'),
  post('/reimbursements/:id/closing', manager, 'End a reimbursement without money'),
  post('/reimbursements/:id/interruptions', manager, 'Record an act that makes the limitation begin again'),
  post('/reimbursements/:id/receipts', treasurer, 'Record money that came back'),
  post('/reimbursements/:id/deferral', treasurer, 'Let it be paid in parts'),
  post('/reimbursements/:id/offsets', treasurer, 'Withhold what is owed from an instalment'),
  post('/reimbursements/:id/enforcement', treasurer, 'Hand what is overdue over for enforcement'),
  get('/reimbursements', readers, 'reimbursements', 'Reimbursements; promoters see their own'),
  get('/reimbursements/:id', readers, 'reimbursements', 'A reimbursement with what has come of it'),

  post('/interest-rates', treasurer, 'Set the rate of interest from a day on'),
  post('/interest-rates/correction', treasurer, 'Correct a rate that was recorded wrongly'),
  get(
    '/interest-rates',
    'public',
    'interest-rates',
    'The rates of interest on money to be paid back, by their first day',
  ),
];
