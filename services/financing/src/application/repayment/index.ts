import { AgreeRepaymentHandler } from './agree-repayment.handler.js';
import { FollowRepaymentHandler } from './follow-repayment.handler.js';

/** Money that has to be paid back. */
export const repaymentHandlers = [AgreeRepaymentHandler, FollowRepaymentHandler];
