import { AcceptAmendmentHandler } from './accept-amendment.handler.js';
import { RejectAmendmentHandler } from './reject-amendment.handler.js';
import { SubmitAmendmentHandler } from './submit-amendment.handler.js';
import { WithdrawAmendmentHandler } from './withdraw-amendment.handler.js';

export const deliberationHandlers = [
  SubmitAmendmentHandler,
  AcceptAmendmentHandler,
  RejectAmendmentHandler,
  WithdrawAmendmentHandler,
];
