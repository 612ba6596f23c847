import type { Role, Route } from '@ceriss/service-kit';

export const manager: readonly Role[] = ['programme-manager'];
export const treasurer: readonly Role[] = ['treasurer'];
export const staff: readonly Role[] = ['programme-manager', 'treasurer', 'approver', 'auditor'];

export const post = (path: string, access: Route['access'], summary: string): Route => ({
  method: 'POST',
  path,
  access,
  summary,
});
/** `reads` names projections, with spaces between them. */
export const get = (path: string, access: Route['access'], reads: string, summary: string): Route => ({
  method: 'GET',
  path,
  access,
  summary,
  reads: reads.split(' '),
});
