import type { Provider } from '@nestjs/common';
import { AddIbanHandler } from './add-iban.handler.js';
import { ChangeProfileHandler } from './change-profile.handler.js';
import { CompleteNifCorrectionHandler } from './complete-nif-correction.handler.js';
import { CorrectNifHandler } from './correct-nif.handler.js';
import { CompleteMergeHandler } from './complete-merge.handler.js';
import { CorrectProfileHandler } from './correct-profile.handler.js';
import { DismissDuplicateHandler } from './dismiss-duplicate.handler.js';
import { MergeActorsHandler } from './merge-actors.handler.js';
import { RegisterActorHandler } from './register-actor.handler.js';
import { ReinstateActorHandler } from './reinstate-actor.handler.js';
import { RemoveIbanHandler } from './remove-iban.handler.js';
import { SetIdentifiersHandler } from './set-identifiers.handler.js';
import { SuspendActorHandler } from './suspend-actor.handler.js';
import { VerifyActorHandler } from './verify-actor.handler.js';

/** The handlers of actors. */
export const actorHandlers: readonly Provider[] = [
  RegisterActorHandler,
  VerifyActorHandler,
  SuspendActorHandler,
  ReinstateActorHandler,
  ChangeProfileHandler,
  CorrectProfileHandler,
  SetIdentifiersHandler,
  AddIbanHandler,
  RemoveIbanHandler,
  MergeActorsHandler,
  CompleteMergeHandler,
  DismissDuplicateHandler,
  CorrectNifHandler,
  CompleteNifCorrectionHandler,
];
