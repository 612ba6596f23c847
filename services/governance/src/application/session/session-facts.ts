import { fold, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { nationalHolidays, type LocalHolidays } from '@ceriss/spain';
import type { ConstitutedBody } from '../../domain/body/body.state.js';
import { isInForce } from '../../domain/body/constitution.js';
import { heldSeat, seatInOffice } from '../../domain/body/held-seat.js';
import {
  localHolidaysAggregate,
  localHolidaysId,
  tableOf,
} from '../../domain/local-holidays/local-holidays.decider.js';
import type { Member, NewItem, ProposalFact } from '../../domain/session/convening.rules.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { refuse } from '../../domain/session/session.refusals.js';
import { isConvened, type Convened, type Session } from '../../domain/session/session.state.js';
import { proposalOf } from '../facts.js';

export const sessionOf = async (store: EventStore, sessionId: string): Promise<Session> =>
  fold(sessionAggregate, await store.readStream(sessionAggregate.streamOf(sessionId)));

/** Throws SESSION_NOT_FOUND. */
export const convenedOf = async (store: EventStore, sessionId: string): Promise<Convened> => {
  const session = await sessionOf(store, sessionId);
  if (isConvened(session)) return session;
  throw refuse('SESSION_NOT_FOUND', { facts: { sessionId, status: session.status } });
};

/** Who sits in a body at an instant. */
export const membersOf = (body: ConstitutedBody, at: Date): Member[] =>
  body.mandates
    .filter((mandate) => isInForce(mandate, at))
    .map(({ seat, constituency, mandateId }) => ({ seat, constituency, mandateId }));

/** The seats that somebody holds now. */
export const seatsHeldBy = (body: ConstitutedBody, subject: string, at: Date): string[] =>
  body.mandates.filter((mandate) => mandate.holder === subject && isInForce(mandate, at)).map(({ seat }) => seat);

/** The seat by which a member acts; throws as `heldSeat`. */
export const ownSeat = (body: ConstitutedBody, { actor }: CommandContext, at: Date, named?: string) => {
  const { seat, constituency, mandateId, inForce } = heldSeat(body, actor.subject, at, named);
  return { seat, constituency, mandateId, inForce };
};

/** The seat for which a member asks for something; throws as `seatInOffice`. */
export const askingSeat = (body: ConstitutedBody, { actor }: CommandContext, at: Date, named?: string) => {
  const { seat, constituency, mandateId } = seatInOffice(body, actor.subject, at, named);
  return { seat, constituency, mandateId };
};

/** The seat of another, for the secretary who records it; throws SESSION_NOT_A_MEMBER when nobody holds it. */
export const seatInForce = (body: ConstitutedBody, seat: string, at: Date) => {
  const members = membersOf(body, at);
  const member = members.find((one) => one.seat === seat);
  if (member) return { ...member, inForce: true };
  throw refuse('SESSION_NOT_A_MEMBER', {
    rule: 'session-members@1',
    facts: { seat, body: body.code },
    wouldPassIf: { seatIn: members.map((one) => one.seat) },
  });
};

/** To which bodies the proposals of some items belong. */
export const proposalFacts = (store: EventStore, items: readonly NewItem[]): Promise<ProposalFact[]> =>
  Promise.all(
    [...new Set(items.flatMap(({ proposalId }) => proposalId ?? []))].map(async (proposalId) => {
      const proposal = await proposalOf(store, proposalId);
      return { proposalId, ...(proposal.status !== 'none' && { bodyId: proposal.bodyId }) };
    }),
  );

/** The local days that have been declared for a municipality; none for a community. */
export const localHolidaysOf = async (store: EventStore, territory: string): Promise<LocalHolidays[]> => {
  if (territory.length === 2) return [];
  const stream = localHolidaysAggregate.streamOf(localHolidaysId(territory));
  return tableOf(territory, fold(localHolidaysAggregate, await store.readStream(stream)), nationalHolidays.years);
};
