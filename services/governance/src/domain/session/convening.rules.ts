import type { Command } from '@ceriss/event-sourcing';
import { Fraction } from '@ceriss/kernel';
import type { LocalHolidays } from '@ceriss/spain';
import type { BodyRules } from '../rule-set/body-rules.js';
import { noticeOf } from './notice.rules.js';
import { seatsNeeded } from './presence.js';
import { mayAskOf, sessionTermsOf, type SessionTerms } from './session-terms.js';
import type { AgendaItem, Convener, SessionEvent, SessionPlace } from './session.events.js';
import { refuse, ruleOf } from './session.refusals.js';
import type { Requested, Session } from './session.state.js';

export type Member = Readonly<{ seat: string; constituency: string; mandateId: string }>;
export type NewItem = Omit<AgendaItem, 'item'>;
/** To which body a proposal of the agenda belongs; nothing when there is no such proposal. */
export type ProposalFact = Readonly<{ proposalId: string; bodyId?: string }>;
export type StatutesFact = Readonly<{ ruleSetId: string; version: number; rules: BodyRules }>;

export type ConveneSession = Command<
  'ConveneSession',
  {
    sessionId: string;
    bodyId: string;
    reference: string;
    statutes: StatutesFact;
    members: readonly Member[];
    /** The seats that the caller holds now, and whether they call as the body's staff. */
    caller: Readonly<{ seats: readonly string[]; staff: boolean }>;
    urgent?: string;
    startsAt: Date;
    place: SessionPlace;
    agenda: readonly NewItem[];
    proposals: readonly ProposalFact[];
    acknowledgeBy?: Date;
    localHolidays: readonly LocalHolidays[];
    now: Date;
  }
>;

const termsOf = ({ statutes: { rules, version } }: ConveneSession['data']): SessionTerms => {
  const terms = sessionTermsOf(rules);
  if (terms) return terms;
  throw refuse('SESSION_RULES_MISSING', {
    rule: ruleOf({ bodyCode: rules.code, ruleVersion: version }, 'sessions'),
    facts: { body: rules.code, version },
    wouldPassIf: { statutesSay: 'sessions' },
  });
};

/** Whether those seats are as many as the statutes ask for a request; the share of all seats of the asking constituencies. */
export const enoughSupport = ({ seats, mayAsk }: Pick<Requested, 'seats' | 'mayAsk'>): boolean =>
  new Fraction(seats.length).compare(Fraction.parse(mayAsk.share).times(new Fraction(mayAsk.seats))) >= 0;

const convenerOf = ({ caller, statutes }: ConveneSession['data'], terms: SessionTerms, session: Session): Convener => {
  const { chair, secretary } = terms.officers;
  const presiding = chair.find((seat) => caller.seats.includes(seat));
  if (presiding !== undefined) return { as: 'chair', seat: presiding };
  const isSecretary = secretary === 'staff' ? caller.staff : secretary.some((seat) => caller.seats.includes(seat));
  if (isSecretary) return { as: 'secretary' };
  if (session.status === 'requested' && session.seats.some((seat) => caller.seats.includes(seat))) {
    if (enoughSupport(session)) return { as: 'seats', seats: [...session.seats] };
    throw refuse('SESSION_REQUEST_TOO_FEW', {
      rule: ruleOf({ bodyCode: statutes.rules.code, ruleVersion: statutes.version }, 'session-request'),
      facts: { seats: session.seats.length, of: session.mayAsk.seats, share: session.mayAsk.share },
      wouldPassIf: { seatsAtLeast: seatsNeeded(session.mayAsk.seats, session.mayAsk.share) },
    });
  }
  const mayAsk = mayAskOf(statutes.rules);
  throw refuse('SESSION_CONVENER_NOT_ENTITLED', {
    rule: ruleOf({ bodyCode: statutes.rules.code, ruleVersion: statutes.version }, 'convening'),
    facts: { body: statutes.rules.code, chair, secretary },
    wouldPassIf: {
      convenedBy: { chair, secretary },
      ...(mayAsk && { requestedBySeatsOf: mayAsk.constituencies, share: mayAsk.share }),
    },
  });
};

const checkPlace = ({ manner, venue, connection }: SessionPlace): void => {
  const missing = [
    ...(manner !== 'remote' && venue === undefined ? ['venue'] : []),
    ...(manner !== 'in-person' && connection === undefined ? ['connection'] : []),
  ];
  if (missing.length > 0) {
    throw refuse('SESSION_PLACE_INCOMPLETE', {
      rule: 'session-place@1',
      facts: { manner, missing },
      wouldPassIf: { given: missing },
    });
  }
};

/** Refuses an item whose proposal is not one of the body's. */
export const checkProposals = (bodyId: string, items: readonly NewItem[], proposals: readonly ProposalFact[]): void => {
  for (const { proposalId, kind } of items) {
    if (proposalId === undefined) continue;
    const fact = proposals.find((proposal) => proposal.proposalId === proposalId);
    if (fact?.bodyId === bodyId && kind === 'decision') continue;
    throw refuse('SESSION_PROPOSAL_OF_OTHER_BODY', {
      rule: 'session-agenda@1',
      facts: { proposalId, kind, bodyId: fact?.bodyId ?? null },
      wouldPassIf: { bodyId, kind: 'decision' },
    });
  }
};

/** Numbered from one on, or from what is there already. */
export const numbered = (items: readonly NewItem[], after = 0): AgendaItem[] =>
  items.map((item, at) => ({ ...item, item: after + at + 1 }));

const checkAcknowledgeBy = ({ acknowledgeBy, startsAt, now }: ConveneSession['data']): Date => {
  const by = acknowledgeBy ?? startsAt;
  if (now < by && by <= startsAt) return by;
  throw refuse('SESSION_ACKNOWLEDGE_BY_IMPOSSIBLE', {
    facts: { acknowledgeBy: by.toISOString(), now: now.toISOString(), startsAt: startsAt.toISOString() },
    wouldPassIf: { acknowledgeByAfter: now.toISOString(), acknowledgeByAtMost: startsAt.toISOString() },
  });
};

const checkNew = ({ sessionId, bodyId, agenda, statutes }: ConveneSession['data'], session: Session): void => {
  const isNew = session.status === 'none' || (session.status === 'requested' && session.bodyId === bodyId);
  if (!isNew) throw refuse('SESSION_EXISTS', { facts: { sessionId, status: session.status } });
  if (agenda.length > 0) return;
  throw refuse('SESSION_AGENDA_EMPTY', {
    rule: 'session-agenda@1',
    facts: { body: statutes.rules.code, items: 0 },
    wouldPassIf: { itemsAtLeast: 1 },
  });
};

const secondCallAt = ({ secondCall }: SessionTerms, startsAt: Date) =>
  secondCall && { secondCallAt: new Date(startsAt.getTime() + secondCall.afterMinutes * 60_000).toISOString() };

/** Calls a session: who may, with what notice, about what. Everything the statutes say of it is frozen here. */
export const convene = (data: ConveneSession['data'], session: Session): SessionEvent[] => {
  checkNew(data, session);
  const terms = termsOf(data);
  const { statutes, urgent, startsAt, now, place, agenda } = data;
  const bodyCode = statutes.rules.code;
  const convener = convenerOf(data, terms, session);
  checkPlace(place);
  checkProposals(data.bodyId, agenda, data.proposals);
  const asked = { terms, urgent: urgent !== undefined, startsAt, now, localHolidays: data.localHolidays };
  const notice = noticeOf(asked, { bodyCode, ruleVersion: statutes.version });
  return [
    {
      type: 'governance.session-convened',
      data: {
        ...{
          sessionId: data.sessionId,
          bodyId: data.bodyId,
          bodyCode,
          bodyName: statutes.rules.name,
          reference: data.reference,
          convener,
        },
        ...(urgent !== undefined && { urgent }),
        startsAt: startsAt.toISOString(),
        ...secondCallAt(terms, startsAt),
        ...{ place, agenda: numbered(agenda), members: [...data.members], notice, terms },
        acknowledgeBy: checkAcknowledgeBy(data).toISOString(),
        ruleSetId: statutes.ruleSetId,
        ruleVersion: statutes.version,
        convenedAt: now.toISOString(),
      },
    },
  ];
};
