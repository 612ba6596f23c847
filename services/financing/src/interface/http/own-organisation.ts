import type { Caller } from '@ceriss/service-kit';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const STAFF = ['programme-manager', 'treasurer', 'approver', 'auditor'];

/** A filter by which staff see everything, and everybody else what concerns the own organisation. */
export const onlyOwn = ({ roles, organisation }: Caller): { ownOf?: string } =>
  roles.some((role) => STAFF.includes(role)) ? {} : { ownOf: organisation ?? NOBODY };
