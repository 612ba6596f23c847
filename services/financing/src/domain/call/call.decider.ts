import type { Aggregate } from '@ceriss/event-sourcing';
import type { PowersRefusal } from '../powers/powers.rules.js';
import { decidedBy } from '../tables.js';
import type { ConditionsRefusal } from './call-conditions.js';
import { noteConflict, type CallConflictRefusal } from './call-conflict.rules.js';
import type { CallCommand } from './call.commands.js';
import { callCodec, type CallEvent } from './call.events.js';
import { evolve, initialState, type Call } from './call.state.js';
import {
  amendCall,
  appointAssessor,
  cancelCall,
  closeWindow,
  draftCall,
  publishCall,
  type PublicationRefusal,
} from './publication.decisions.js';
import { callUp, publishProposal, rankCall, resolveCall, type ResolutionRefusal } from './resolution.decisions.js';

export type CallRefusal =
  'CALL_NOT_FOUND' | PublicationRefusal | ResolutionRefusal | CallConflictRefusal | ConditionsRefusal | PowersRefusal;

export { knownCall, type Call, type KnownCall } from './call.state.js';

const decide = decidedBy<Call, CallCommand, CallEvent>({
  DraftCall: draftCall,
  PublishCall: publishCall,
  AmendCall: amendCall,
  CancelCall: cancelCall,
  AppointAssessor: appointAssessor,
  NoteConflict: noteConflict,
  CloseWindow: closeWindow,
  RankCall: rankCall,
  PublishProposal: publishProposal,
  ResolveCall: resolveCall,
  CallUp: callUp,
});

export const callAggregate: Aggregate<Call, CallCommand, CallEvent> = {
  decider: { initialState, evolve, decide },
  codec: callCodec,
  streamOf: (callId) => `financing.call-${callId}`,
};
