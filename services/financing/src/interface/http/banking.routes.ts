import type { Role, Route } from '@ceriss/service-kit';

const manager: readonly Role[] = ['programme-manager'];
const treasurer: readonly Role[] = ['treasurer'];
const accountKeepers: readonly Role[] = ['programme-manager', 'treasurer'];
const verifiers: readonly Role[] = ['approver', 'treasurer'];
const staff: readonly Role[] = ['programme-manager', 'treasurer', 'approver', 'auditor'];

const post = (path: string, access: readonly Role[], summary: string): Route => ({
  method: 'POST',
  path,
  access,
  summary,
});
const get = (path: string, reads: string, summary: string): Route => ({
  method: 'GET',
  path,
  access: staff,
  summary,
  reads: [reads],
});

/** Money out and in. Nothing of it is public: accounts and entries name who is paid and by whom. */
export const bankingRoutes: readonly Route[] = [
  post('/bank-accounts', treasurer, 'Open an own account, with what it holds when statements begin'),
  post('/bank-accounts/:id/closing', treasurer, 'Stop using an own account'),
  get('/bank-accounts', 'bank', 'Own accounts'),
  {
    method: 'GET',
    path: '/bank-accounts/:id/reconciliation',
    access: staff,
    summary: 'The proof of reconciliation of a period, as data, HTML or PDF',
    reads: ['bank', 'ledger'],
  },
  get('/bank-accounts/:id/findings', 'bank', 'What does not fit between the statements of an account'),

  post('/payees/:id/accounts', accountKeepers, 'Propose an account into which an organisation is paid'),
  post('/payees/:id/accounts/:accountId/verification', verifiers, 'Verify an account that another person proposed'),
  post('/payees/:id/accounts/:accountId/withdrawal', verifiers, 'Withdraw an account: it is no longer paid into'),
  get('/payees/:id', 'payments', 'An organisation that may be paid, with its accounts'),

  post('/awards/:id/instalments/:number/guarantee', manager, 'Ask for a guarantee before an instalment is requested'),
  post('/awards/:id/instalments/:number/guarantee/lodging', treasurer, 'Record that the guarantee was lodged'),

  get('/payment-orders', 'payments', 'Payment orders'),
  get('/payment-orders/:id', 'payments', 'A payment order'),
  post('/payment-orders/:id/rejection', treasurer, 'Record that the bank refused an order before booking it'),
  post('/payment-batches', treasurer, 'Gather payment orders for the bank'),
  post('/payment-batches/:id/issue', treasurer, 'Issue a batch: from then on its file can be fetched'),
  post('/payment-batches/:id/abandonment', treasurer, 'Give a batch up before it is issued'),
  get('/payment-batches', 'payments', 'Batches of payment orders'),
  get('/payment-batches/:id', 'payments', 'A batch of payment orders'),
  {
    method: 'GET',
    path: '/payment-batches/:id/file',
    access: treasurer,
    summary: 'The orders of an issued batch for the bank, as pain.001.001.09',
    reads: [],
  },

  {
    method: 'POST',
    path: '/bank-statements',
    access: treasurer,
    summary: 'Take a file of bank statements (camt.053 versions 02, 04, 08)',
    upload: true,
  },
  get('/bank-statements', 'bank', 'Bank statements, by closing day'),
  get('/bank-statements/:id', 'bank', 'A bank statement'),
  get('/bank-entries', 'bank', 'Entries of bank statements, the oldest first; the open ones are the work that waits'),
  get('/bank-entries/:id', 'bank', 'An entry of a bank statement'),
  {
    method: 'GET',
    path: '/bank-entries/:id/proposals',
    access: staff,
    summary: 'Orders and promised money that an open entry may be, with what speaks for each',
    reads: ['bank', 'payments', 'pledges', 'pools'],
  },
  post('/bank-entries/:id/match', treasurer, 'Say what an entry is for'),
  post('/bank-entries/:id/unmatch', treasurer, 'Take an entry away from what it was matched with'),
];
