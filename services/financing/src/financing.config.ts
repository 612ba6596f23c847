import type { CostRules } from './domain/invoice/invoice.events.js';
import type { ApprovalRules, PaymentRules } from './domain/award/award.events.js';
import type { PayeeRules } from './domain/payee/payee.events.js';
import type { PoolRules } from './domain/pool/pool.events.js';
import type { SubcontractingRules } from './domain/subcontract/subcontract.events.js';
import type { ModificationLimits } from './domain/award/after-grant.decisions.js';
import { LARGEST_SHARE, type CompetenceRules } from './domain/powers/competent-authority.rules.js';

/**
 * "Example statutes v1": figures that statutes or a call decide. They are copied into the facts that they decide, so a later version never
 * changes what was decided under this one.
 */
export const examplePoolRules: PoolRules = {
  version: 'example-statutes@1',
  privateKinds: ['philanthropy', 'business', 'citizens'],
  privateShare: { limit: '1/2', inclusive: false },
  euShare: { kinds: ['esf', 'rrf'], rate: '17/20' },
};

export const examplePaymentRules: PaymentRules = {
  version: 'example-statutes@1',
  approvalsRequired: 2,
  approverRoles: ['approver', 'treasurer', 'programme-manager'],
};

export const exampleCostRules: CostRules = { version: 'example-statutes@1', recoverableVatEligible: false };

export const exampleSubcontractingRules: SubcontractingRules = {
  version: 'example-call@1',
  share: '1/5',
  amount: { cents: '6000000', currency: 'EUR' },
  ceiling: '1/2',
};

/** How far an award may be modified. */
export const exampleModificationLimits: ModificationLimits = { version: 'example-statutes@1', extensionPercent: 50 };

/** Whose money counts as that of a public entity. Own means of the foundation do not make it an authority over itself. */
export const exampleCompetence: CompetenceRules = {
  version: LARGEST_SHARE,
  publicKinds: ['state', 'esf', 'rrf', 'regional', 'local'],
};

/** Two of three roles, one of them the approver: whoever answers for the intervention of the expense. */
export const exampleApprovalRules: ApprovalRules = {
  version: 'example-payments@2',
  approvalsRequired: 2,
  approverRoles: ['approver', 'treasurer', 'programme-manager'],
  atLeast: [{ role: 'approver', approvals: 1 }],
};

export const examplePayeeRules: PayeeRules = { version: 'example-payees@1', coolingDays: 3 };
