import type { Command } from '@ceriss/event-sourcing';
import { numbered, checkProposals, type Member, type NewItem, type ProposalFact } from './convening.rules.js';
import { missingFor, presenceAt, presentSeats, seatsNeeded } from './presence.js';
import type { CallQuorum } from './session-terms.js';
import type { ItemDealtWith, SessionDocument, SessionEvent } from './session.events.js';
import { refuse, ruleOf } from './session.refusals.js';
import type { Presence } from './session.schemas.js';
import type { Convened } from './session.state.js';

export type OpenSession = Command<'OpenSession', { call: 1 | 2; members: readonly Member[]; now: Date }>;
export type RecordNoQuorum = Command<'RecordNoQuorum', { members: readonly Member[]; now: Date }>;
export type Voices = Readonly<{
  inFavour: readonly string[];
  against: readonly string[];
  abstaining: readonly string[];
}>;
export type AdmitUrgentItem = Command<
  'AdmitUrgentItem',
  Voices & { item: NewItem; proposals: readonly ProposalFact[]; now: Date }
>;
export type DealWithItem = Command<
  'DealWithItem',
  {
    item: number;
    outcome: ItemDealtWith['data']['outcome'];
    deliberation: string;
    annexes: readonly SessionDocument[];
    now: Date;
  }
>;
export type CloseSession = Command<'CloseSession', { now: Date }>;

const quorumOf = ({ terms, bodyCode, ...session }: Convened, call: 1 | 2): CallQuorum => {
  if (call === 1) return terms.firstCall;
  if (terms.secondCall) return terms.secondCall;
  throw refuse('SESSION_SECOND_CALL_NOT_FORESEEN', {
    rule: ruleOf({ bodyCode, ruleVersion: session.ruleVersion }, 'second-call'),
    facts: { body: bodyCode },
    wouldPassIf: { call: 1 },
  });
};

const checkHour = ({ startsAt, secondCallAt }: Convened, call: 1 | 2, now: Date): void => {
  const opensAt = call === 1 ? startsAt : secondCallAt!;
  if (now.getTime() >= Date.parse(opensAt)) return;
  throw refuse('SESSION_NOT_YET', {
    rule: 'session-hour@1',
    facts: { call, opensAt, now: now.toISOString() },
    wouldPassIf: { from: opensAt },
  });
};

const presenceOf = (session: Convened, call: 1 | 2, members: readonly Member[]): Presence =>
  presenceAt(quorumOf(session, call), { officers: session.terms.officers, members, stays: session.stays });

const noQuorum = (session: Convened, call: 1 | 2, presence: Presence) =>
  refuse('SESSION_NO_QUORUM', {
    rule: ruleOf(session, call === 1 ? 'quorum' : 'second-call-quorum'),
    ...(session.terms.reference !== undefined && { reference: session.terms.reference }),
    facts: { call, ...presence },
    wouldPassIf: {
      ...missingFor(presence, session.terms.officers, quorumOf(session, call)),
      ...(call === 1 && session.secondCallAt !== undefined && { secondCallFrom: session.secondCallAt }),
    },
  });

/** Opens it at its hour with the quorum of the call; whoever has a mandate now is a member. */
export const open = ({ call, members, now }: OpenSession['data'], session: Convened): SessionEvent[] => {
  const presence = presenceOf(session, call, members);
  checkHour(session, call, now);
  if (!presence.met) throw noQuorum(session, call, presence);
  const { sessionId } = session;
  return [
    {
      type: 'governance.session-opened',
      data: { sessionId, call, members: [...members], presence, openedAt: now.toISOString() },
    },
  ];
};

/** The hour of the last call has come and too few are there: the session is not held. */
export const recordNoQuorum = ({ members, now }: RecordNoQuorum['data'], session: Convened): SessionEvent[] => {
  const call = session.terms.secondCall ? 2 : 1;
  checkHour(session, call, now);
  const presence = presenceOf(session, call, members);
  const { sessionId } = session;
  if (presence.met) {
    const wouldPassIf = { presentLessThan: seatsNeeded(presence.census, presence.required) };
    throw refuse('SESSION_QUORUM_REACHED', {
      rule: ruleOf(session, 'quorum'),
      facts: { call, ...presence },
      wouldPassIf,
    });
  }
  return [{ type: 'governance.session-not-held', data: { sessionId, presence, recordedAt: now.toISOString() } }];
};

/** Every voice is of a seat that is there, and no seat speaks twice. */
export const checkVoices = ({ inFavour, against, abstaining }: Voices, session: Convened): void => {
  const seats = [...inFavour, ...against, ...abstaining];
  const there = presentSeats(session.stays);
  const absent = seats.filter((seat) => !there.includes(seat));
  if (absent.length > 0) {
    const rule = 'session-attendance@1';
    throw refuse('SESSION_SEAT_NOT_PRESENT', { rule, facts: { seats: absent }, wouldPassIf: { seatIn: there } });
  }
  const twice = seats.filter((seat, at) => seats.indexOf(seat) !== at);
  if (twice.length === 0) return;
  const rule = 'one-seat-one-voice@1';
  throw refuse('SESSION_SEAT_COUNTED_TWICE', { rule, facts: { seats: twice }, wouldPassIf: { occurrencesAtMost: 1 } });
};

/** The words of the law on what is not on the agenda. */
const ON_URGENCY = 'Ley 40/2015, art. 17.4';

const checkAllPresent = (session: Convened): void => {
  const there = presentSeats(session.stays);
  const missing = session.members.map(({ seat }) => seat).filter((seat) => !there.includes(seat));
  if (missing.length === 0) return;
  throw refuse('SESSION_URGENCY_NEEDS_ALL', {
    rule: 'session-urgency@1',
    reference: ON_URGENCY,
    facts: { members: session.members.length, present: session.members.length - missing.length, missing },
    wouldPassIf: { present: session.members.length },
  });
};

const voicesOf = ({ inFavour, against, abstaining }: Voices) => ({
  inFavour: [...inFavour],
  against: [...against],
  abstaining: [...abstaining],
});

/**
 * An item off the agenda: only when all members are there, and more than half of them find it urgent (Ley 40/2015, art. 17.4). That they
 * did not is recorded too.
 */
export const admitUrgent = (data: AdmitUrgentItem['data'], session: Convened): SessionEvent[] => {
  checkAllPresent(session);
  checkVoices(data, session);
  checkProposals(session.bodyId, [data.item], data.proposals);
  const { sessionId } = session;
  const [voices, at] = [voicesOf(data), data.now.toISOString()];
  if (2 * voices.inFavour.length <= session.members.length) {
    const declined = { sessionId, title: data.item.title, ...voices, declinedAt: at };
    return [{ type: 'governance.urgent-item-declined', data: declined }];
  }
  const [item] = numbered([data.item], session.agenda.length);
  return [{ type: 'governance.urgent-item-admitted', data: { sessionId, item: item!, ...voices, admittedAt: at } }];
};

const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  information: ['informed', 'deferred'],
  debate: ['debated', 'deferred'],
  decision: ['decided', 'deferred', 'withdrawn'],
};

/** What was said of an item, and what came of it. Until the minutes are drafted a later record takes the place of an earlier one. */
export const dealWith = (data: DealWithItem['data'], session: Convened): SessionEvent[] => {
  const { item, outcome, deliberation, annexes, now } = data;
  const known = session.agenda.find((candidate) => candidate.item === item);
  if (!known) {
    throw refuse('SESSION_ITEM_NOT_ON_AGENDA', {
      rule: 'session-agenda@1',
      reference: ON_URGENCY,
      facts: { item, items: session.agenda.length },
      wouldPassIf: { itemIn: session.agenda.map((one) => one.item) },
    });
  }
  if (!OUTCOMES[known.kind]!.includes(outcome)) {
    throw refuse('SESSION_OUTCOME_IMPOSSIBLE', {
      rule: 'session-agenda@1',
      facts: { item, kind: known.kind, outcome },
      wouldPassIf: { outcomeIn: OUTCOMES[known.kind]! },
    });
  }
  const dealt = { sessionId: session.sessionId, item, outcome, deliberation, annexes: [...annexes] };
  return [{ type: 'governance.agenda-item-dealt-with', data: { ...dealt, recordedAt: now.toISOString() } }];
};

/** Ends it when every item has been dealt with or put off. */
export const close = ({ now }: CloseSession['data'], session: Convened): SessionEvent[] => {
  const left = session.agenda.map(({ item }) => item).filter((item) => !session.dealtWith.has(item));
  if (left.length > 0) {
    const rule = 'session-agenda@1';
    throw refuse('SESSION_ITEMS_OPEN', { rule, facts: { items: left }, wouldPassIf: { dealtWith: left } });
  }
  const presence = presenceOf(session, 1, session.members);
  return [
    {
      type: 'governance.session-closed',
      data: { sessionId: session.sessionId, presence, closedAt: now.toISOString() },
    },
  ];
};
