import type { Role, Route } from '@ceriss/service-kit';
import { get, post, staff } from './route-lines.js';

const declarants: readonly Role[] = ['promoter', 'programme-manager'];
const approver: readonly Role[] = ['approver'];
const path = '/awards/:id/subcontracts';

export const subcontractRoutes: readonly Route[] = [
  post(path, declarants, 'Declare a subcontract of an award'),
  post(`${path}/:subcontractId/contract`, declarants, 'Deliver the written contract'),
  post(`${path}/:subcontractId/authorisation`, approver, 'Authorise a subcontract that needs it'),
  post(`${path}/:subcontractId/denial`, approver, 'Deny a subcontract its authorisation'),
  post(`${path}/:subcontractId/withdrawal`, declarants, 'Withdraw a subcontract'),
  get(path, staff, 'subcontracts', 'The subcontracts of an award'),
];
