import type { Route } from '@ceriss/service-kit';
import { get, manager, post, staff } from './route-lines.js';

export const costRoutes: readonly Route[] = [
  post('/awards/:id/expenses', manager, 'Charge an invoice, or a part of it, to an award'),
  post('/awards/:id/expenses/:expenseId/withdrawal', manager, 'Take a charge back'),
  post('/awards/:id/eligible-period', manager, 'Say in which days costs of an award must be incurred'),
  get('/awards/:id/expenses', staff, 'expenses', 'The expenses of an award with the share of every source'),
  get('/awards/:id/cost-shares', staff, 'expenses', 'What every source bears of the costs of an award'),
  post('/invoices/:id/credit-notes', manager, 'Credit an invoice: its charges fall with it'),
  get('/invoices/:id', staff, 'expenses', 'An invoice and what it is charged to, over all awards'),
];
