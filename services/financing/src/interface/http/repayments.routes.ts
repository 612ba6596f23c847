import type { Route } from '@ceriss/service-kit';
import { get, manager, post, staff, treasurer } from './route-lines.js';

/** Sources that are paid back: whoever agrees the terms does not pay. */
export const repaymentRoutes: readonly Route[] = [
  post('/repayments', manager, 'Record how a repayable source is paid back'),
  post('/repayments/:id/versions', manager, 'Record other terms for what is owed still, with the reason'),
  post('/repayments/:id/payments', treasurer, 'Record that the lender was paid: interest first, then principal'),
  post('/repayments/:id/payments/:paymentId/undoing', treasurer, 'Undo the last payment, which was recorded wrongly'),
  get('/repayments', staff, 'repayments', 'Sources that are paid back'),
  get('/repayments/overdue', staff, 'repayments', 'Instalments that were not repaid in time, as of a day'),
  get('/repayments/:id', staff, 'repayments pools pledges', 'A source that is paid back, as it stands on a day'),
];
