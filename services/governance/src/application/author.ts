import type { CommandContext, EventStore } from '@ceriss/event-sourcing';
import { seatInOffice } from '../domain/body/held-seat.js';
import type { Author } from '../domain/deliberation/deliberation.events.js';
import { requireParticipant } from '../domain/participant/participant.decider.js';
import { bodyOf } from './facts.js';
import { participantActing } from './participants.js';

/** The organisation somebody speaks for: the one they act for, or that of the seat they hold in a body. */
export const organisationOf = async (
  store: EventStore,
  { actor: { subject, organisation, role } }: CommandContext,
  bodyId: string | undefined,
  now: Date,
): Promise<string | undefined> => {
  if (organisation !== undefined || role !== 'member' || bodyId === undefined) return organisation;
  return seatInOffice(await bodyOf(store, bodyId), subject, now).organisation;
};

/** The author of what is said: a registered actor. Throws PARTICIPANT_UNKNOWN, PARTICIPANT_SUSPENDED, SEAT_NOT_HELD, SEAT_MANDATE_NOT_IN_FORCE. */
export const authorOf = async (
  store: EventStore,
  context: CommandContext,
  bodyId: string | undefined,
  now: Date,
): Promise<Author> => {
  const actorId = await organisationOf(store, context, bodyId, now);
  const sector = requireParticipant(actorId, await participantActing(store, actorId));
  return { actorId: actorId!, sector };
};
