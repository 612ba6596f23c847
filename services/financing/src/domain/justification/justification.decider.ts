import type { Aggregate } from '@ceriss/event-sourcing';
import { decidedBy } from '../tables.js';
import {
  askCure,
  cureJustification,
  submitJustification,
  type AskJustificationCure,
  type CureJustification,
  type DeliveryRefusal,
  type SubmitJustification,
} from './delivery.decisions.js';
import { justificationCodec, type JustificationEvent } from './justification.events.js';
import { evolve, initialState, type Justification } from './justification.state.js';
import {
  extendJustification,
  openJustification,
  requireJustification,
  type ExtendJustification,
  type OpeningRefusal,
  type OpenJustification,
  type RequireJustification,
} from './opening.decisions.js';
import {
  closeJustification,
  declareDefault,
  verifyLine,
  type CloseJustification,
  type DeclareDefault,
  type VerificationRefusal,
  type VerifyLine,
} from './verification.decisions.js';

export type JustificationCommand =
  | OpenJustification
  | ExtendJustification
  | RequireJustification
  | SubmitJustification
  | AskJustificationCure
  | CureJustification
  | VerifyLine
  | CloseJustification
  | DeclareDefault;
export type JustificationRefusal = 'JUSTIFICATION_NOT_FOUND' | OpeningRefusal | DeliveryRefusal | VerificationRefusal;

const decide = decidedBy<Justification, JustificationCommand, JustificationEvent>({
  OpenJustification: openJustification,
  ExtendJustification: extendJustification,
  RequireJustification: requireJustification,
  SubmitJustification: submitJustification,
  AskJustificationCure: askCure,
  CureJustification: cureJustification,
  VerifyLine: verifyLine,
  CloseJustification: closeJustification,
  DeclareDefault: declareDefault,
});

/** An award is justified once: the justification has the id of the award. */
export const justificationAggregate: Aggregate<Justification, JustificationCommand, JustificationEvent> = {
  decider: { initialState, evolve, decide },
  codec: justificationCodec,
  streamOf: (awardId) => `financing.justification-${awardId}`,
};
