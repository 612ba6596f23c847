import { ExtendCommitmentHandler } from './extend-commitment.handler.js';
import { FulfilCommitmentHandler } from './fulfil-commitment.handler.js';
import { MakeCommitmentHandler } from './make-commitment.handler.js';
import { WithdrawCommitmentHandler } from './withdraw-commitment.handler.js';

export const commitmentHandlers = [
  MakeCommitmentHandler,
  ExtendCommitmentHandler,
  FulfilCommitmentHandler,
  WithdrawCommitmentHandler,
];
