import type { Role, Route } from '@ceriss/service-kit';
import { get, post, staff, treasurer } from './route-lines.js';

const planners: readonly Role[] = ['programme-manager', 'treasurer'];
const donors: readonly Role[] = ['treasurer', 'promoter'];

/** The accounts of the foundation itself, and its donors. */
export const foundationRoutes: readonly Route[] = [
  post('/foundation/years/:year/activities', planners, 'Plan what an activity of a year will cost'),
  post('/foundation/years/:year/income', treasurer, 'Record income of a year'),
  post('/foundation/years/:year/expenses', treasurer, 'Record an expense of a year'),
  post('/foundation/years/:year/entries/:entryId/undoing', treasurer, 'Undo what was recorded wrongly'),
  post('/foundation/years/:year/closing', treasurer, 'Close a year that is over'),
  get('/foundation/years/:year', staff, 'foundation', 'A year: sums, and plan and actual by activity'),
  get('/foundation/years/:year/entries', staff, 'foundation', 'What was recorded in a year'),
  get(
    '/foundation/years/:year/related-transactions',
    staff,
    'foundation',
    'What was paid to related parties, or came from them',
  ),
  get('/foundation/purpose-test', staff, 'foundation', 'Whether each year’s income has gone to the purposes'),
  post('/foundation/related-parties', planners, 'Declare that somebody is related to the foundation'),
  post('/foundation/related-parties/:id/end', planners, 'End a relation'),
  post(
    '/foundation/related-parties/:id/authorisations',
    planners,
    'Record that transactions with a related party are authorised',
  ),
  get('/foundation/related-parties', staff, 'foundation', 'The register of related parties'),
  post('/foundation/commitments', planners, 'Enter a commitment over several years'),
  post('/foundation/commitments/:id/instalments/:number/payment', treasurer, 'Record that an instalment is paid'),
  post('/foundation/commitments/:id/cancellation', planners, 'End a commitment from a day on'),
  get('/foundation/commitments', staff, 'foundation', 'What is committed, by day'),
  get('/foundation/runway', staff, 'foundation ledger awards repayments', 'How long available cash pays what is owed'),
  get('/pledges/:id/donor-certificate', donors, 'pledges', 'What a donor gave in a year, as a certificate'),
];
