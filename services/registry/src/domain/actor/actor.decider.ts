import type { Aggregate } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { Standing } from '../party.rules.js';
import { territoryCode } from '../territory.rules.js';
import type {
  ActorCommand,
  AddAlias,
  AssignNif,
  CorrectNif,
  NoteMerge,
  RegisterActor,
  ReinstateActor,
  SuspendActor,
  VerifyActor,
} from './actor.commands.js';
import { actorCodec, type ActorEvent } from './actor.events.js';
import { actorIdOf, directoryCode, entityNif } from './actor.rules.js';
import { actorIsMerged, assignNif, correctNif, nifTaken, requireMeant } from './nif-correction.rules.js';
import { evolve, initialState, type Actor, type Known, type Unmerged } from './actor.state.js';
import { addIban, removeIban, setIdentifiers } from './identifier.rules.js';
import { changeProfile, correctProfile } from './profile.rules.js';

export type * from './actor.commands.js';
export type { Actor } from './actor.state.js';

const register = (command: RegisterActor['data'], actor: Actor): ActorEvent[] => {
  const { nif, dir3, place, takesFormerNif, ...rest } = command;
  const data = {
    ...rest,
    actorId: place?.placeId ?? actorIdOf(nif),
    nif: entityNif(nif),
    territory: territoryCode(rest.territory, rest.validFrom),
    ...(dir3 && { dir3: directoryCode(dir3, rest.sector) }),
  };
  if (actor.status !== 'unknown') throw nifTaken(data.actorId, data.nif, actor);
  requireMeant(data.nif, place, takesFormerNif);
  return [{ type: 'registry.actor-registered', data }];
};

const verify = ({ actorId, evidence }: VerifyActor['data'], { status }: Unmerged): ActorEvent[] => {
  if (status === 'verified') return [];
  if (status === 'registered') return [{ type: 'registry.actor-verified', data: { actorId, evidence } }];
  throw new DomainError('ACTOR_SUSPENDED', {
    rule: 'actor-standing@1',
    facts: { actorId },
    wouldPassIf: { standing: 'registered' },
  });
};

const known = (actorId: string, actor: Actor): Known => {
  if (actor.status !== 'unknown' && actor.status !== 'assigned') return actor;
  throw new DomainError('ACTOR_NOT_FOUND', { facts: { actorId } });
};

/* What the book of merges says is not judged again; told twice it is told once. */
const noteMerge = ({ actorId, mergedInto, reason }: NoteMerge['data'], actor: Known): ActorEvent[] => {
  if (actor.status !== 'merged') return [{ type: 'registry.actor-merged', data: { actorId, mergedInto, reason } }];
  if (actor.mergedInto === mergedInto) return [];
  throw actorIsMerged(actorId, actor.mergedInto);
};

const addAlias = ({ actorId, aliasId }: AddAlias['data'], { aliases }: Known): ActorEvent[] =>
  aliases.includes(aliasId) ? [] : [{ type: 'registry.actor-alias-added', data: { actorId, aliasId } }];

const suspend = ({ actorId, reason }: SuspendActor['data'], { status }: Unmerged): ActorEvent[] =>
  status === 'suspended' ? [] : [{ type: 'registry.actor-suspended', data: { actorId, reason } }];

const reinstate = ({ actorId, reason }: ReinstateActor['data'], actor: Unmerged): ActorEvent[] =>
  actor.status === 'suspended'
    ? [{ type: 'registry.actor-reinstated', data: { actorId, reason, standing: actor.before } }]
    : [];

type Told = NoteMerge | AddAlias | CorrectNif;
type Judged = Exclude<ActorCommand, RegisterActor | AssignNif | Told>;
type Data<T extends Judged['type']> = Extract<Judged, { type: T }>['data'];

const JUDGE: { readonly [T in Judged['type']]: (data: Data<T>, actor: Unmerged) => ActorEvent[] } = {
  VerifyActor: verify,
  SuspendActor: suspend,
  ReinstateActor: reinstate,
  ChangeProfile: changeProfile,
  CorrectProfile: correctProfile,
  SetIdentifiers: setIdentifiers,
  AddIban: addIban,
  RemoveIban: removeIban,
};

/* Decided in another stream, and told here whatever the actor is since. */
const TELL: { readonly [T in Told['type']]: (data: Extract<Told, { type: T }>['data'], actor: Known) => ActorEvent[] } =
  {
    NoteMerge: noteMerge,
    AddAlias: addAlias,
    CorrectNif: correctNif,
  };
const isTold = (command: ActorCommand): command is Told => Object.hasOwn(TELL, command.type);

const decide = (command: ActorCommand, actor: Actor): ActorEvent[] => {
  if (command.type === 'RegisterActor') return register(command.data, actor);
  if (command.type === 'AssignNif') return assignNif(command.data, actor);
  const current = known(command.data.actorId, actor);
  if (isTold(command)) return TELL[command.type](command.data as never, current);
  if (current.status === 'merged') throw actorIsMerged(command.data.actorId, current.mergedInto);
  return JUDGE[command.type](command.data as never, current);
};

export const actorAggregate: Aggregate<Actor, ActorCommand, ActorEvent> = {
  decider: { initialState, evolve, decide },
  codec: actorCodec,
  streamOf: (actorId) => `registry.actor-${actorId}`,
};

/** Of an id under which a number was given out to another actor: nobody's. */
export const standingOf = ({ status }: Actor): Standing => (status === 'assigned' ? 'unknown' : status);
