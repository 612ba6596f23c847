import { recoveryRoutes } from './recovery.routes.js';
import type { Role, Route } from '@ceriss/service-kit';
import { costRoutes } from './costs.routes.js';
import { sourceRoutes } from './sources.routes.js';
import { subcontractRoutes } from './subcontracts.routes.js';
import { get, manager, post, staff, treasurer } from './route-lines.js';
import { courseRoutes } from './calls-and-awards.routes.js';
import { foundationRoutes } from './foundation.routes.js';
import { openDataRoutes } from './open-data.routes.js';
import { repaymentRoutes } from './repayments.routes.js';
import { bankingRoutes } from './banking.routes.js';

const promoter: readonly Role[] = ['promoter'];
const applicationReaders: readonly Role[] = ['programme-manager', 'auditor', 'assessor', 'promoter'];
const signatories: readonly Role[] = ['approver', 'treasurer', 'programme-manager'];

export const routes: readonly Route[] = [
  post('/pools', manager, 'Create a pool'),
  post('/pools/:id/sources', manager, 'Commit a source to a pool'),
  get('/pools', staff, 'pools', 'Pools'),
  get('/pools/:id', staff, 'pools', 'A pool with its sources and private share'),

  post('/calls', manager, 'Draft a call'),
  post('/calls/:id/reservation', manager, 'Ask the pool again to set the budget of a call aside'),
  post('/calls/:id/publication', manager, 'Publish a call by a resolution in force'),
  post('/calls/:id/ranking', manager, 'Rank the applications to a call'),
  post('/calls/:id/resolution', manager, 'Make the ranking definitive by a resolution in force'),
  get('/calls', 'public', 'calls', 'Calls'),
  get('/calls/:id', 'public', 'calls', 'A call'),
  get('/calls/:id/ranking', 'public', 'calls', 'The ranking of a call, with its waiting list'),

  post('/applications', promoter, 'Draft an application of the own organisation'),
  post('/applications/:id/submission', promoter, 'Submit an application inside the window'),
  post('/applications/:id/cure', promoter, 'Deliver what was missing'),
  post('/applications/:id/cure-request', manager, 'Ask for what is missing, within ten working days'),
  post('/applications/:id/admission', manager, 'Admit an application'),
  post('/applications/:id/inadmissibility', manager, 'Declare an application inadmissible'),
  post('/applications/:id/conflicts', ['assessor'], 'Declare a conflict of interest with an application'),
  post('/applications/:id/scores', ['assessor'], 'Score an application'),
  post('/applications/:id/scores/freezing', manager, 'Freeze the scores of an application'),
  get(
    '/applications',
    applicationReaders,
    'applications',
    'Applications: promoters see their own, assessors see no applicant',
  ),
  get('/applications/:id', applicationReaders, 'applications', 'An application'),

  post('/awards', manager, 'Grant an award by a resolution in force'),
  post('/awards/:id/acceptance', promoter, 'Accept an award of the own organisation'),
  post('/awards/:id/instalments/:number/request', manager, 'Request the payment of an instalment'),
  post('/awards/:id/instalments/:number/approvals', signatories, 'Approve a requested payment'),
  post('/awards/:id/instalments/:number/order', treasurer, 'Order an approved payment'),
  post('/awards/:id/instalments/:number/payment', treasurer, 'Record that the bank has paid'),
  get('/awards', 'public', 'awards', 'Awards'),
  get('/awards/:id', 'public', 'awards', 'An award with its instalments'),

  post('/applicants/:id/blocks', manager, 'Open an eligibility block'),
  post('/applicants/:id/blocks/:blockId/lifting', manager, 'Lift an eligibility block'),
  get('/applicants/:id', staff, 'applicants', 'What financing knows of an actor'),
  get('/undertakings/:id', staff, 'ownership', 'The single undertaking of an enterprise, as financing knows it'),
  get('/authorisations', 'public', 'authorisations', 'Resolutions in force that financing knows'),
  get('/authorisations/:id', 'public', 'authorisations', 'A resolution as financing knows it'),

  post('/ledger/transactions/:id/correction', treasurer, 'Undo a transaction by a new one that names it'),
  get('/ledger/entries', staff, 'ledger', 'Ledger entries in the order of recording'),
  get('/ledger/accounts', staff, 'ledger', 'Balances of accounts, of one kind or all, as of any time'),
  get('/ledger/accounts/:account', staff, 'ledger', 'The balance of an account in each currency'),
  get(
    '/ledger/accounts/:account/statement',
    staff,
    'ledger',
    'The entries of an account, each with the balance after it',
  ),
  get('/ledger/trial-balance', staff, 'ledger', 'Debits, credits and their difference, which must be zero'),
  get('/ledger/check', staff, 'ledger-check', 'Whether every transaction ever recorded sums to zero'),

  ...sourceRoutes,
  ...repaymentRoutes,
  ...costRoutes,
  ...subcontractRoutes,
  ...courseRoutes,

  ...recoveryRoutes,
  ...bankingRoutes,
  ...openDataRoutes,
  ...foundationRoutes,
];
