import { AmendCallHandler } from './amend-call.handler.js';
import { AppointAssessorHandler } from './appoint-assessor.handler.js';
import { CallUpHandler } from './call-up.handler.js';
import { CancelCallHandler } from './cancel-call.handler.js';
import { PublishProposalHandler } from './publish-proposal.handler.js';

export const callCourseHandlers = [
  AmendCallHandler,
  AppointAssessorHandler,
  CallUpHandler,
  CancelCallHandler,
  PublishProposalHandler,
];
