import { DeclareSubcontractHandler } from './declare-subcontract.handler.js';
import { FollowSubcontractHandler } from './follow-subcontract.handler.js';

export const subcontractHandlers = [DeclareSubcontractHandler, FollowSubcontractHandler];
