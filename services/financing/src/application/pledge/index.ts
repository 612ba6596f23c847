import { ClaimFromFundHandler } from '../eu-claim/claim-from-fund.handler.js';
import { FollowMatchFundHandler } from '../match-fund/follow-match-fund.handler.js';
import { CommitPledgedSourceHandler } from '../pool/commit-pledged-source.handler.js';
import { ReceiveSourceHandler } from '../pool/receive-source.handler.js';
import { ReduceSourceHandler } from '../pool/reduce-source.handler.js';
import { CommitPledgeHandler } from './commit-pledge.handler.js';
import { FollowPledgeHandler } from './follow-pledge.handler.js';
import { MakePledgeHandler } from './make-pledge.handler.js';

/** Money from its promise to the bank. */
export const sourceHandlers = [
  MakePledgeHandler,
  CommitPledgeHandler,
  FollowPledgeHandler,
  FollowMatchFundHandler,
  CommitPledgedSourceHandler,
  ReceiveSourceHandler,
  ReduceSourceHandler,
  ClaimFromFundHandler,
];
