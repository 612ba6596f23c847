import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { Sector } from '../code-lists/sectors.js';
import type { Standing } from '../party.rules.js';
import { territoryCode } from '../territory.rules.js';
import { actorCodec, type ActorEvent, type ActorRegistered } from './actor.events.js';
import { actorIdOf, directoryCode, entityNif } from './actor.rules.js';

export type RegisterActor = Command<
  'RegisterActor',
  { legalName: string; nif: string; sector: Sector; territory: string; dir3?: string | undefined; validFrom: string }
>;
export type VerifyActor = Command<'VerifyActor', { actorId: string; evidence: string }>;
export type SuspendActor = Command<'SuspendActor', { actorId: string; reason: string }>;
export type ReinstateActor = Command<'ReinstateActor', { actorId: string; reason: string }>;
export type ActorCommand = RegisterActor | VerifyActor | SuspendActor | ReinstateActor;

type Active = 'registered' | 'verified';
export type Actor =
  | Readonly<{ status: 'unknown' }>
  | Readonly<{ status: Active; profile: ActorRegistered['data'] }>
  | Readonly<{ status: 'suspended'; before: Active; profile: ActorRegistered['data'] }>;

const initialState = (): Actor => ({ status: 'unknown' });

const evolve = (actor: Actor, { type, data }: ActorEvent): Actor => {
  if (type === 'registry.actor-registered') return { status: 'registered', profile: data };
  if (actor.status === 'unknown') return actor;
  const { profile } = actor;
  switch (type) {
    case 'registry.actor-verified':
      return { status: 'verified', profile };
    case 'registry.actor-suspended':
      return actor.status === 'suspended' ? actor : { status: 'suspended', before: actor.status, profile };
    case 'registry.actor-reinstated':
      return { status: data.standing, profile };
  }
};

const register = ({ nif, dir3, ...rest }: RegisterActor['data'], actor: Actor): ActorEvent[] => {
  const data = {
    ...rest,
    actorId: actorIdOf(nif),
    nif: entityNif(nif),
    territory: territoryCode(rest.territory),
    ...(dir3 && { dir3: directoryCode(dir3, rest.sector) }),
  };
  if (actor.status === 'unknown') return [{ type: 'registry.actor-registered', data }];
  throw new DomainError('ACTOR_ALREADY_REGISTERED', {
    rule: 'nif-unique@1',
    facts: { actorId: data.actorId, nif: data.nif, standing: actor.status },
  });
};

const verify = ({ actorId, evidence }: VerifyActor['data'], actor: Known): ActorEvent[] => {
  if (actor.status === 'verified') return [];
  if (actor.status === 'registered') return [{ type: 'registry.actor-verified', data: { actorId, evidence } }];
  throw new DomainError('ACTOR_SUSPENDED', {
    rule: 'actor-standing@1',
    facts: { actorId },
    wouldPassIf: { standing: 'registered' },
  });
};

type Known = Exclude<Actor, { status: 'unknown' }>;

const known = (actorId: string, actor: Actor): Known => {
  if (actor.status === 'unknown') throw new DomainError('ACTOR_NOT_FOUND', { facts: { actorId } });
  return actor;
};

const decide = ({ type, data }: ActorCommand, actor: Actor): ActorEvent[] => {
  if (type === 'RegisterActor') return register(data, actor);
  const { actorId } = data;
  const current = known(actorId, actor);
  switch (type) {
    case 'VerifyActor':
      return verify(data, current);
    case 'SuspendActor':
      if (current.status === 'suspended') return [];
      return [{ type: 'registry.actor-suspended', data: { actorId, reason: data.reason } }];
    case 'ReinstateActor':
      if (current.status !== 'suspended') return [];
      return [{ type: 'registry.actor-reinstated', data: { actorId, reason: data.reason, standing: current.before } }];
  }
};

export const actorAggregate: Aggregate<Actor, ActorCommand, ActorEvent> = {
  decider: { initialState, evolve, decide },
  codec: actorCodec,
  streamOf: (actorId) => `registry.actor-${actorId}`,
};

export const standingOf = ({ status }: Actor): Standing => status;
