import { DomainError } from '@ceriss/kernel';
import type { Party } from '../party.rules.js';
import type { AssignNif, CorrectNif, NifPlace } from './actor.commands.js';
import type { ActorEvent } from './actor.events.js';
import { entityNif } from './actor.rules.js';
import type { Actor, Known } from './actor.state.js';

/** The refusal of whatever is asked of an actor that is an alias of another. */
export const actorIsMerged = (actorId: string, mergedInto: string): DomainError =>
  new DomainError('ACTOR_MERGED', {
    rule: 'actor-standing@1',
    facts: { actorId, mergedInto },
    wouldPassIf: { actorId: mergedInto },
  });

/** Who has the number that is given out under an id; nobody when it was given to no one. */
export const holderUnder = (placeId: string, actor: Actor): string | undefined => {
  if (actor.status === 'unknown') return undefined;
  return actor.status === 'assigned' ? actor.holderId : placeId;
};

/** Whether an actor to whom a number was given out under an id has another one since: what it was not told yet it still has. */
export const gaveUp = (holder: Actor, nif: string, placeId: string, actorId: string): boolean => {
  if (holder.status === 'unknown' || holder.status === 'assigned') return false;
  const told = placeId === actorId || holder.places.includes(placeId);
  return told && holder.profile.nif !== nif;
};

/** The refusal of a number that somebody has. */
export const nifTaken = (placeId: string, nif: string, actor: Exclude<Actor, { status: 'unknown' }>): DomainError => {
  const rule = 'nif-unique@1';
  if (actor.status === 'assigned') {
    return new DomainError('ACTOR_ALREADY_REGISTERED', {
      rule,
      facts: { actorId: actor.holderId, nif },
      wouldPassIf: { nifOtherThan: nif },
    });
  }
  const alias = actor.status === 'merged' && { mergedInto: actor.mergedInto };
  const facts = { actorId: placeId, nif, standing: actor.status, ...alias };
  return new DomainError('ACTOR_ALREADY_REGISTERED', { rule, facts, wouldPassIf: { nifOtherThan: nif } });
};

/** A number that another actor was corrected away from may be somebody's, or the old mistake again: whoever takes it says which. */
export const requireMeant = (nif: string, place: NifPlace | undefined, takesFormerNif: boolean | undefined): void => {
  const former = place?.formerHolders.at(-1);
  if (former === undefined || takesFormerNif === true) return;
  throw new DomainError('ACTOR_NIF_FORMER', {
    rule: 'nif-former@1',
    facts: { nif, formerHolder: former },
    wouldPassIf: { takesFormerNif: true },
  });
};

const requireHolder = ({ actorId, standing, mergedInto }: Party): void => {
  if (standing === 'unknown') throw new DomainError('ACTOR_NOT_FOUND', { facts: { actorId } });
  if (mergedInto !== undefined) throw actorIsMerged(actorId, mergedInto);
};

/** Decided where the number is given out, so that of two who want it one has it. */
export const assignNif = (
  { actorId: placeId, nif: text, holder, reason, evidence }: AssignNif['data'],
  actor: Actor,
): ActorEvent[] => {
  const nif = entityNif(text);
  const { actorId: holderId } = holder;
  if (holderUnder(placeId, actor) === holderId) return [];
  requireHolder(holder);
  if (actor.status !== 'unknown') throw nifTaken(placeId, nif, actor);
  return [{ type: 'registry.nif-assigned', data: { actorId: placeId, nif, holderId, reason, evidence } }];
};

/** What was decided is not judged again; told twice it is told once. */
export const correctNif = (
  { actorId, placeId, nif: text, ...grounds }: CorrectNif['data'],
  actor: Known,
): ActorEvent[] => {
  if (placeId === actorId || actor.places.includes(placeId)) return [];
  const [nif, formerNif] = [entityNif(text), actor.profile.nif];
  return [{ type: 'registry.actor-nif-corrected', data: { actorId, nif, formerNif, placeId, ...grounds } }];
};
