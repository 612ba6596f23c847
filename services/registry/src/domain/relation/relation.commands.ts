import type { Command } from '@ceriss/event-sourcing';
import type { RelationKind } from '../code-lists/relation-kinds.js';
import type { Caller } from '../party.rules.js';
import type { RelationRecorded } from './relation.events.js';
import type { TieParty } from './tie-parties.rules.js';

/** Who named it, and for a suggestion which one. */
type Origin = Pick<RelationRecorded['data'], 'origin' | 'suggestionId'>;

/** Records a tie, or another period of one that ended. */
export type RecordRelation = Command<
  'RecordRelation',
  {
    from: TieParty;
    to: TieParty;
    kind: RelationKind;
    evidence: string;
    validFrom: string;
    validTo?: string | undefined;
  } & Origin
>;
/** `speakers` are the organisations at its ends, and those that promote the initiatives there, as they are called after mergers. */
export type ConfirmRelation = Command<
  'ConfirmRelation',
  {
    relationId: string;
    evidence: string;
    confirmedOn: string;
    today: string;
    by: Caller;
    speakers: readonly string[];
  }
>;
export type RequestRelationConfirmation = Command<'RequestRelationConfirmation', { relationId: string; today: string }>;
export type EndRelation = Command<'EndRelation', { relationId: string; validTo: string; evidence: string }>;
export type RelationCommand = RecordRelation | ConfirmRelation | RequestRelationConfirmation | EndRelation;
