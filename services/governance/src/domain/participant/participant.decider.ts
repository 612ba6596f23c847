import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { participantCodec, type ParticipantEvent, type Sector } from './participant.events.js';

/** What the registry says of an actor, in whatever order it is heard. */
export type RecordParticipant = Command<'RecordParticipant', { actorId: string; sector: Sector }>;
export type SuspendParticipant = Command<'SuspendParticipant', { actorId: string }>;
export type ReinstateParticipant = Command<'ReinstateParticipant', { actorId: string }>;
export type ParticipantCommand = RecordParticipant | SuspendParticipant | ReinstateParticipant;

/** An actor of the register as governance knows it: enough to let it speak, and no more. */
export type Participant = Readonly<{ sector?: Sector; suspended: boolean }>;

export type ParticipantRule = 'PARTICIPANT_UNKNOWN' | 'PARTICIPANT_SUSPENDED';

const evolve = (participant: Participant, { type, data }: ParticipantEvent): Participant => {
  switch (type) {
    case 'governance.participant-recorded':
      return { ...participant, sector: data.sector };
    case 'governance.participant-suspended':
      return { ...participant, suspended: true };
    case 'governance.participant-reinstated':
      return { ...participant, suspended: false };
  }
};

const decide = ({ type, data }: ParticipantCommand, { sector, suspended }: Participant): ParticipantEvent[] => {
  const { actorId } = data;
  switch (type) {
    case 'RecordParticipant':
      return sector === data.sector
        ? []
        : [{ type: 'governance.participant-recorded', data: { actorId, sector: data.sector } }];
    case 'SuspendParticipant':
      return suspended ? [] : [{ type: 'governance.participant-suspended', data: { actorId } }];
    case 'ReinstateParticipant':
      return suspended ? [{ type: 'governance.participant-reinstated', data: { actorId } }] : [];
  }
};

const PUBLIC_SECTORS: readonly Sector[] = ['state', 'regional', 'local'];

/** Whether an actor is a public one: of the State, a community or a municipality. */
export const isPublic = ({ sector }: Participant): boolean => sector !== undefined && PUBLIC_SECTORS.includes(sector);

/** Only an actor of the register that is not suspended takes part. Gives its sector; throws PARTICIPANT_UNKNOWN, PARTICIPANT_SUSPENDED. */
export const requireParticipant = (actorId: string | undefined, participant: Participant): Sector => {
  const refusal = { rule: 'registered-actors-take-part@1', facts: { actorId: actorId ?? null } };
  if (actorId === undefined || !participant.sector) {
    throw new DomainError<ParticipantRule>('PARTICIPANT_UNKNOWN', { ...refusal, wouldPassIf: { registered: true } });
  }
  if (participant.suspended) {
    throw new DomainError<ParticipantRule>('PARTICIPANT_SUSPENDED', { ...refusal, wouldPassIf: { reinstated: true } });
  }
  return participant.sector;
};

export const participantAggregate: Aggregate<Participant, ParticipantCommand, ParticipantEvent> = {
  decider: { initialState: () => ({ suspended: false }), evolve, decide },
  codec: participantCodec,
  streamOf: (actorId) => `governance.participant-${actorId}`,
};
