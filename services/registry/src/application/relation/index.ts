import type { Provider } from '@nestjs/common';
import { ConfirmRelationHandler } from './confirm-relation.handler.js';
import { EndRelationHandler } from './end-relation.handler.js';
import { RecordRelationHandler } from './record-relation.handler.js';
import { RequestRelationConfirmationHandler } from './request-relation-confirmation.handler.js';

/** The handlers of relations. */
export const relationHandlers: readonly Provider[] = [
  RecordRelationHandler,
  ConfirmRelationHandler,
  RequestRelationConfirmationHandler,
  EndRelationHandler,
];
