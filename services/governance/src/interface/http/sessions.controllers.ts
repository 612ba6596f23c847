import { DocumentsController } from './documents.controller.js';
import { MinutesController } from './minutes.controller.js';
import { SessionConductController } from './session-conduct.controller.js';
import { SessionHoldingController } from './session-holding.controller.js';
import { SessionsController } from './sessions.controller.js';

export const sessionControllers = [
  SessionsController,
  SessionConductController,
  SessionHoldingController,
  MinutesController,
  DocumentsController,
];
