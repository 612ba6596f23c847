import { ConfirmAidHandler } from './confirm-aid.handler.js';
import { DeclareAidHandler } from './declare-aid.handler.js';
import { ReduceAidHandler } from './reduce-aid.handler.js';
import { ReleaseAidHandler } from './release-aid.handler.js';
import { ReserveAidHandler } from './reserve-aid.handler.js';
import { ReviewAidHandler } from './review-aid.handler.js';
import { WithdrawDeclarationHandler } from './withdraw-declaration.handler.js';

export const deMinimisHandlers = [
  ConfirmAidHandler,
  DeclareAidHandler,
  ReduceAidHandler,
  ReleaseAidHandler,
  ReserveAidHandler,
  ReviewAidHandler,
  WithdrawDeclarationHandler,
];
