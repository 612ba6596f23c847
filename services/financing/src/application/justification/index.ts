import { AskJustificationCureHandler } from './ask-cure.handler.js';
import { CloseJustificationHandler } from './close-justification.handler.js';
import { CureJustificationHandler } from './cure-justification.handler.js';
import { DeclareDefaultHandler } from './declare-default.handler.js';
import { ExtendJustificationHandler } from './extend-justification.handler.js';
import { OpenJustificationHandler } from './open-justification.handler.js';
import { RequireJustificationHandler } from './require-justification.handler.js';
import { SubmitJustificationHandler } from './submit-justification.handler.js';
import { VerifyLineHandler } from './verify-line.handler.js';

export const justificationHandlers = [
  OpenJustificationHandler,
  ExtendJustificationHandler,
  RequireJustificationHandler,
  SubmitJustificationHandler,
  AskJustificationCureHandler,
  CureJustificationHandler,
  VerifyLineHandler,
  CloseJustificationHandler,
  DeclareDefaultHandler,
];
