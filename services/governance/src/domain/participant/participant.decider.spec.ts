import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import {
  isPublic,
  participantAggregate,
  requireParticipant,
  type Participant,
  type ParticipantCommand,
} from './participant.decider.js';
import { sector as sectors, type ParticipantEvent } from './participant.events.js';

const given = deciderSpec(participantAggregate.decider);
const actorId = '0198f000-0000-7000-8000-0000000000c1';
const recorded: ParticipantEvent = { type: 'governance.participant-recorded', data: { actorId, sector: 'local' } };
const suspended: ParticipantEvent = { type: 'governance.participant-suspended', data: { actorId } };
const reinstated: ParticipantEvent = { type: 'governance.participant-reinstated', data: { actorId } };
const record: ParticipantCommand = { type: 'RecordParticipant', data: { actorId, sector: 'local' } };
const suspend: ParticipantCommand = { type: 'SuspendParticipant', data: { actorId } };
const reinstate: ParticipantCommand = { type: 'ReinstateParticipant', data: { actorId } };

const told = (refusal: object) => expect.objectContaining({ refusal: expect.objectContaining(refusal) });

describe('A participant', () => {
  it('is recorded once, and again in another sector', () => {
    given().when(record).then(recorded);
    given(recorded).when(record).thenNothing();
    const moved = { type: 'RecordParticipant', data: { actorId, sector: 'regional' } } as const;
    given(recorded)
      .when(moved)
      .then({ type: 'governance.participant-recorded', data: { actorId, sector: 'regional' } });
  });
  it('is suspended and reinstated, whichever message comes first', () => {
    given(recorded).when(suspend).then(suspended);
    given().when(suspend).then(suspended);
    given(suspended).when(record).then(recorded);
    given(recorded, suspended).when(suspend).thenNothing();
    given(recorded, suspended).when(reinstate).then(reinstated);
    given(recorded).when(reinstate).thenNothing();
  });
  it('takes part while registered and not suspended', () => {
    const stateAfter = (...events: ParticipantEvent[]): Participant =>
      events.reduce(participantAggregate.decider.evolve, participantAggregate.decider.initialState());
    expect(requireParticipant(actorId, stateAfter(recorded))).toBe('local');
    expect(requireParticipant(actorId, stateAfter(suspended, recorded, reinstated))).toBe('local');
    expect(() => requireParticipant(actorId, stateAfter())).toThrow('PARTICIPANT_UNKNOWN');
    expect(() => requireParticipant(undefined, stateAfter(recorded))).toThrow('PARTICIPANT_UNKNOWN');
    expect(() => requireParticipant(actorId, stateAfter(suspended, recorded))).toThrow('PARTICIPANT_SUSPENDED');
    expect(() => requireParticipant(actorId, stateAfter())).toThrow(told({ wouldPassIf: { registered: true } }));
    expect(() => requireParticipant(actorId, stateAfter(suspended, recorded))).toThrow(
      told({ wouldPassIf: { reinstated: true } }),
    );
  });
  it('is a public one when it is of the State, a community or a municipality', () =>
    expect(sectors.options.filter((sector) => isPublic({ sector, suspended: false }))).toEqual([
      ...['state', 'regional', 'local'],
    ]));
});
