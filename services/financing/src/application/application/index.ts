import { AnswerAllegationHandler } from './answer-allegation.handler.js';
import { DeemWithdrawnHandler } from './deem-withdrawn.handler.js';
import { FileAllegationHandler } from './file-allegation.handler.js';
import { RecordConflictHandler } from './record-conflict.handler.js';
import { ReformulateHandler } from './reformulate.handler.js';
import { WithdrawApplicationHandler } from './withdraw-application.handler.js';

export const hearingHandlers = [
  AnswerAllegationHandler,
  DeemWithdrawnHandler,
  FileAllegationHandler,
  RecordConflictHandler,
  ReformulateHandler,
  WithdrawApplicationHandler,
];
