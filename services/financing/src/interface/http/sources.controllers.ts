import { EuClaimsQuery } from '../../read-models/eu-claims/eu-claims.query.js';
import { MatchFundsQuery } from '../../read-models/match-funds/match-funds.query.js';
import { PledgesQuery } from '../../read-models/pledges/pledges.query.js';
import { RepaymentsQuery } from '../../read-models/repayments/repayments.query.js';
import { EuClaimsController } from './eu-claims.controller.js';
import { MatchFundsController } from './match-funds.controller.js';
import { PledgesController } from './pledges.controller.js';
import { PoolSourcesController } from './pool-sources.controller.js';
import { RepaymentsController } from './repayments.controller.js';

/** Money from its promise to the bank, and back where it was lent. */
export const sourceControllers = [
  PledgesController,
  MatchFundsController,
  PoolSourcesController,
  EuClaimsController,
  RepaymentsController,
];

export const sourceQueries = [PledgesQuery, MatchFundsQuery, EuClaimsQuery, RepaymentsQuery];
